package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a definition may say, and what it keeps.
class DefinitionTest {
    private static final Windowed VIEWS = Feature.count("views", Small.LOG).by("user");
    private static final Derived HALF =
            Feature.derived("half", FeatureType.DOUBLE, List.of("views"), in -> in.number("views") / 2);

    @Test
    void a_windowed_feature_keeps_all_that_was_said() {
        Windowed feature = VIEWS.where("click")
                .over(Duration.ofDays(7))
                .every(Duration.ofHours(1))
                .ttl(Duration.ofDays(3))
                .orElse(0L)
                .ownedBy("feed")
                .describedAs("clicks in a week");
        assertThat(feature)
                .isEqualTo(new Windowed(
                        "views",
                        FeatureType.LONG,
                        Small.LOG,
                        new Aggregate.Count(),
                        List.of("user"),
                        "click",
                        Duration.ofDays(7),
                        Duration.ofHours(1),
                        Duration.ofDays(3),
                        Optional.of(0L),
                        "feed",
                        "clicks in a week"));
    }

    @Test
    void a_derived_feature_keeps_all_that_was_said() {
        Derived feature = HALF.orElse(-1.0).ownedBy("feed").describedAs("half of the views");
        assertThat(feature.fallback()).contains(-1.0);
        assertThat(feature.owner()).isEqualTo("feed");
        assertThat(feature.description()).isEqualTo("half of the views");
        assertThat(feature.value(new Inputs(Map.of("views", 3L)))).isEqualTo(1.5);
    }

    @Test
    void the_moment_of_a_read_is_the_last_multiple_of_the_cadence_before_1970_too() {
        Windowed hourly = VIEWS.every(Duration.ofHours(1));
        assertThat(hourly.asOf(Instant.parse("2026-03-01T12:59:59.999Z")))
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(hourly.asOf(Instant.parse("2026-03-01T13:00:00Z"))).isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
        assertThat(hourly.asOf(Instant.parse("1969-12-31T23:30:00Z"))).isEqualTo(Instant.parse("1969-12-31T23:00:00Z"));
    }

    @Test
    void a_sequence_has_1_to_100_items() {
        assertThatCode(() -> Feature.last("l", Small.LOG, "topic", 1)).doesNotThrowAnyException();
        assertThatCode(() -> Feature.last("l", Small.LOG, "topic", 100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Feature.last("l", Small.LOG, "topic", 0))
                .hasMessage("a sequence has 1 to 100 items, but 0 were asked for");
        assertThatThrownBy(() -> Feature.last("l", Small.LOG, "topic", 101)).hasMessageContaining("101 were asked for");
    }

    @Test
    void the_latest_value_is_one_value() {
        assertThatThrownBy(() -> Feature.latest("l", Small.LOG, "topic", FeatureType.TEXTS))
                .hasMessage("the latest value is one value; for a sequence use Feature.last");
    }

    @Test
    void a_key_is_named_once() {
        assertThatThrownBy(() -> VIEWS.by("user", "user"))
                .hasMessage("feature \"views\" names a key twice: [user, user]");
    }

    @Test
    void a_cadence_and_a_time_to_live_are_at_least_a_millisecond() {
        assertThatCode(() -> VIEWS.every(Duration.ofMillis(1)).ttl(Duration.ofMillis(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> VIEWS.every(Duration.ofNanos(1))).hasMessageContaining("needs a cadence of at least");
        assertThatThrownBy(() -> VIEWS.ttl(Duration.ofDays(-1)))
                .hasMessageContaining("needs a time to live of at least");
    }

    @Test
    void the_log_and_its_columns_have_plain_names() {
        assertThatThrownBy(() -> EventLog.of("my log", "at", "id")).hasMessageContaining("\"my log\" is not");
        assertThatThrownBy(() -> EventLog.of("log", "the time", "id")).hasMessageContaining("\"the time\" is not");
        assertThatThrownBy(() -> EventLog.of("log", "at", "i-d")).hasMessageContaining("\"i-d\" is not");
        assertThatThrownBy(() -> Feature.sum("s", Small.LOG, "a+b")).hasMessageContaining("\"a+b\" is not");
    }

    @Test
    void a_fallback_of_another_type_is_told_what_to_write() {
        assertThatThrownBy(() -> Feature.mean("m", Small.LOG, "x").orElse(0)).hasMessageEndingWith("write 0.0");
        assertThatThrownBy(() ->
                        Feature.latest("t", Small.LOG, "x", FeatureType.TEXT).orElse(0))
                .hasMessageEndingWith("write \"none\"");
        assertThatThrownBy(() -> Feature.last("l", Small.LOG, "x", 2).orElse("none"))
                .hasMessageEndingWith("write List.of()");
        assertThatThrownBy(() -> Feature.last("l", Small.LOG, "x", 2).orElse(List.of(1)))
                .hasMessageEndingWith("write List.of()");
        assertThatThrownBy(() -> HALF.orElse("none")).hasMessageEndingWith("write 0.0");
    }

    @Test
    void no_feature_is_called_at() {
        assertThatThrownBy(() -> FeatureSet.of(Feature.count("at", Small.LOG)))
                .hasMessage("two things are called \"at\"; a feature's name must be its own");
    }

    @Test
    void a_request_carries_keys_and_inputs_that_no_feature_gives() {
        Derived evening = Feature.derived("evening", FeatureType.LONG, List.of("at", "device", "half"), in -> 1L);
        assertThat(FeatureSet.of(VIEWS, HALF, evening).requestColumns()).containsExactly("user", "device");
    }

    @Test
    void some_features_keep_the_order_asked_for() {
        FeatureSet features = FeatureSet.of(VIEWS, HALF, Feature.count("all", Small.LOG));
        assertThat(features.select("all", "views", "half").names()).containsExactly("all", "views", "half");
    }

    @Test
    void the_catalogue_tells_windowed_from_derived() {
        FeatureSet features =
                FeatureSet.of(VIEWS.by("user", "topic").every(Duration.ofMillis(1)), HALF.ownedBy("feed"));
        assertThat(features.catalogue())
                .containsExactly(
                        new FeatureSet.Entry("views", FeatureType.LONG, "user, topic", "Count[]", "all", "1 ms", ""),
                        new FeatureSet.Entry("half", FeatureType.DOUBLE, "", "of views", "", "request", "feed"));
    }

    @ParameterizedTest
    @CsvSource({"P2D, 2 d", "PT36H, 36 h", "PT90M, 90 min", "PT90S, 90 s", "PT1.5S, 1500 ms"})
    void a_span_is_written_in_the_largest_unit_that_divides_it(Duration span, String text) {
        assertThat(Spans.of(span)).isEqualTo(text);
    }

    @Test
    void inputs_are_read_as_what_they_are() {
        Instant noon = Small.NOON;
        Inputs inputs = new Inputs(Map.of("at", noon, "topics", List.of("a", "b"), "off", false, "n", 7L));
        assertThat(inputs.time("at")).isEqualTo(noon);
        assertThat(inputs.texts("topics")).containsExactly("a", "b");
        assertThat(inputs.number("off")).isZero();
        assertThat(inputs.text("n")).isEqualTo("7");
        assertThatThrownBy(() -> inputs.time("n")).hasMessage("input \"n\" must be an Instant here, but is 7, a Long");
        assertThatThrownBy(() -> inputs.texts("n")).hasMessage("input \"n\" must be a sequence here, but is 7, a Long");
    }

    @Test
    void a_key_has_a_value_for_each_column() {
        assertThatThrownBy(() -> new EntityKey(List.of("user", "topic"), List.of("7")))
                .hasMessage("a key needs a value for each of its columns, but has [7] for [user, topic]");
    }

    @Test
    void a_stored_value_has_four_parts() {
        StoredValue value = new StoredValue(Small.NOON, Small.NOON.minusMillis(5), FeatureType.TEXT, "a b  c");
        assertThat(StoredValue.decoded(value.encoded())).isEqualTo(value);
        assertThatThrownBy(() -> StoredValue.decoded("1 2 LONG"))
                .hasMessage("a stored value has four parts, but this one has 3");
    }

    @Test
    void only_a_broken_store_is_at_fault() {
        assertThat(List.of(Reason.values()).stream().filter(Reason::isFault))
                .containsExactly(Reason.WRONG_TYPE, Reason.TIMEOUT, Reason.STORE_DOWN);
    }
}
