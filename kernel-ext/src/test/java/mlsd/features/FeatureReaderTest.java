package mlsd.features;

import static mlsd.features.Small.NOON;
import static mlsd.features.Small.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.data.Duck;
import mlsd.features.Reading.Missing;
import mlsd.features.Reading.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeatureReaderTest {
    private final Duck duck = Duck.open();
    private final EmbeddedStore store = new EmbeddedStore();

    @BeforeEach
    void materialise() {
        Materialization.run(Small.offline(duck), store, NOON);
    }

    @AfterEach
    void close() {
        duck.close();
        store.close();
    }

    @Test
    void a_value_comes_with_the_moment_it_was_computed_for() {
        assertThat(read(7, 100, NOON.plusSeconds(60)).reading("user_views_1d")).isEqualTo(new Present(2L, NOON));
    }

    @Test
    void an_event_of_the_very_moment_is_not_seen() {
        assertThat(read(7, 100, NOON).reading("video_click_rate")).isEqualTo(new Present(0.5, NOON));
    }

    @Test
    void events_of_the_same_moment_keep_the_order_of_the_log() {
        assertThat(read(7, 100, NOON).reading("user_topics")).isEqualTo(new Present(List.of("music", "sport"), NOON));
    }

    @Test
    void a_key_without_events_has_no_value_but_its_fallback() {
        assertThat(read(9, 300, NOON).readings())
                .containsEntry("user_views_1d", new Missing(Reason.NO_VALUE, Optional.of(0L)))
                .containsEntry("video_click_rate", new Missing(Reason.NO_VALUE, Optional.empty()));
    }

    @Test
    void a_visitor_without_an_account_has_no_key() {
        FeatureRow row = Small.reader(store, NOON).read(Map.of("user", Optional.empty(), "video", 100));
        assertThat(row.reading("user_topics")).isEqualTo(new Missing(Reason.NO_KEY, Optional.empty()));
    }

    @Test
    void a_value_expires_with_its_latest_event() {
        Instant evening = Instant.parse("2026-03-03T09:00:00Z");
        assertThat(read(7, 100, evening).reading("user_topics")).isInstanceOf(Present.class);
        assertThat(read(7, 100, evening.plusMillis(1)).reading("user_topics"))
                .isEqualTo(new Missing(Reason.EXPIRED, Optional.empty()));
    }

    @Test
    void a_job_that_stopped_makes_values_stale() {
        FeatureReader strict =
                Small.reader(store, NOON.plus(Duration.ofHours(3))).freshWithin(Duration.ofHours(2));
        assertThat(strict.read(request(7, 100)).missing()).containsExactlyEntriesOf(Map.of(Reason.STALE, 3));
    }

    @Test
    void a_value_computed_for_later_is_refused() {
        assertThat(read(7, 100, NOON.minusSeconds(1)).missing()).containsExactlyEntriesOf(Map.of(Reason.AHEAD, 3));
    }

    @Test
    void an_empty_store_says_that_nothing_was_ever_materialised() {
        FeatureRow row = Small.reader(new EmbeddedStore(), NOON).read(request(7, 100));
        assertThat(row.missing()).containsExactlyEntriesOf(Map.of(Reason.NEVER_MATERIALISED, 3));
    }

    @Test
    void a_value_of_another_type_than_the_definitions_is_refused() {
        FeatureSet changed =
                FeatureSet.of(Feature.mean("user_views_1d", Small.LOG, "video").by("user"));
        FeatureRow row = FeatureReader.of(changed, store, Clock.fixed(NOON, ZoneOffset.UTC))
                .read(request(7, 100));
        assertThat(row.reading("user_views_1d")).isEqualTo(new Missing(Reason.WRONG_TYPE, Optional.empty()));
    }

    @Test
    void a_request_without_a_key_column_is_an_error() {
        assertThatThrownBy(() -> Small.reader(store, NOON).read(Map.of("usr", 7, "video", 1)))
                .hasMessage("a request needs \"user\" (Optional.empty() if nobody knows it), but has [usr, video]");
    }

    @Test
    void an_older_moment_is_not_written_over_a_newer_one() {
        assertThatThrownBy(() -> Materialization.run(Small.offline(duck), store, NOON.minus(Duration.ofHours(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would put the past over the present");
    }

    @Test
    void the_same_run_again_changes_nothing() {
        FeatureRow before = read(7, 100, NOON);
        Materialization.run(Small.offline(duck), store, NOON);
        assertThat(read(7, 100, NOON)).isEqualTo(before);
    }

    @Test
    void a_derived_feature_reads_the_request_the_moment_and_other_features() {
        FeatureSet features = FeatureSet.of(
                Small.FEATURES.feature("user_views_1d"),
                Feature.derived("hour", FeatureType.LONG, List.of("at"), in ->
                        (long) in.time("at").atZone(ZoneOffset.UTC).getHour()),
                Feature.derived(
                        "busy_phone",
                        FeatureType.DOUBLE,
                        List.of("device", "user_views_1d"),
                        in -> in.text("device").equals("PHONE") ? in.number("user_views_1d") : 0.0));
        FeatureRow row = FeatureReader.of(features, store, Clock.fixed(NOON, ZoneOffset.UTC))
                .read(Map.of("user", 7, "device", "PHONE"));
        assertThat(row.number("hour")).isEqualTo(12);
        assertThat(row.number("busy_phone")).isEqualTo(2);
    }

    @Test
    void a_row_is_read_by_name_as_number_or_value() {
        FeatureRow row = read(7, 100, NOON);
        assertThat(row.number("user_views_1d")).isEqualTo(2);
        assertThat(read(9, 300, NOON).number("video_click_rate")).isNaN();
        assertThat(read(9, 300, NOON).number("user_views_1d")).isZero();
        assertThatThrownBy(() -> row.number("user_topics"))
                .hasMessage("feature \"user_topics\" is a text here, \"[music, sport]\": encode it first");
        assertThatThrownBy(() -> row.reading("views"))
                .hasMessage("there is no feature \"views\"; there are user_views_1d, video_click_rate, user_topics");
    }

    @Test
    void a_value_is_fresh_to_the_last_millisecond_and_at_its_own_moment() {
        Instant limit = NOON.plus(Duration.ofHours(2));
        FeatureReader strict = Small.reader(store, limit).freshWithin(Duration.ofHours(2));
        assertThat(strict.read(request(7, 100)).missing()).isEmpty();
        FeatureReader late = Small.reader(store, limit.plusMillis(1)).freshWithin(Duration.ofHours(2));
        assertThat(late.read(request(7, 100)).missing()).containsExactlyEntriesOf(Map.of(Reason.STALE, 3));
        assertThat(late.read(request(9, 300)).missing())
                .as("where there is no value, a stale run does not prove that there is none")
                .containsExactlyEntriesOf(Map.of(Reason.STALE, 3));
    }

    @Test
    void a_value_that_cannot_be_decoded_is_of_the_wrong_type() {
        Cell cell = new Cell(new EntityKey(List.of("user"), List.of("7")), "user_views_1d");
        StoredValue broken = new StoredValue(NOON, NOON, FeatureType.LONG, "two");
        store.write(List.of(new OnlineStore.Change(cell, Optional.of(broken))));
        assertThat(read(7, 100, NOON).reading("user_views_1d"))
                .isEqualTo(new Missing(Reason.WRONG_TYPE, Optional.of(0L)));
    }

    @Test
    void a_derived_feature_without_an_input_says_so() {
        FeatureSet features = FeatureSet.of(
                Small.FEATURES.feature("video_click_rate"),
                Feature.derived(
                                "percent",
                                FeatureType.DOUBLE,
                                List.of("video_click_rate"),
                                in -> 100 * in.number("video_click_rate"))
                        .orElse(-1.0));
        FeatureReader reader = FeatureReader.of(features, store, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(reader.read(Map.of("video", 100)).reading("percent")).isEqualTo(new Present(50.0, NOON));
        assertThat(reader.read(Map.of("video", 300)).reading("percent"))
                .isEqualTo(new Missing(Reason.NO_INPUT, Optional.of(-1.0)));
    }

    @Test
    void a_run_says_what_it_wrote_and_clears_what_has_left_the_window() {
        assertThat(Materialization.run(Small.offline(duck), new EmbeddedStore(), NOON)
                        .getFirst())
                .isEqualTo(new Materialization.Written("user_views_1d", NOON, 2, 0));
        Instant nextDay = NOON.plus(Duration.ofDays(1));
        int before = store.size();
        assertThat(Materialization.run(Small.offline(duck), store, nextDay).getFirst())
                .isEqualTo(new Materialization.Written("user_views_1d", nextDay, 1, 1));
        assertThat(store.size()).isEqualTo(before - 1);
        assertThat(Materialization.asOf(store, "user_views_1d")).contains(nextDay);
        assertThat(Materialization.asOf(new EmbeddedStore(), "user_views_1d")).isEmpty();
        assertThat(read(8, 100, nextDay).reading("user_views_1d"))
                .isEqualTo(new Missing(Reason.NO_VALUE, Optional.of(0L)));
    }

    private FeatureRow read(int user, int video, Instant now) {
        return Small.reader(store, now).read(request(user, video));
    }
}
