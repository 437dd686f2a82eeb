package mlsd.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mlsd.data.Duck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a log must have before anything is computed from it.
class LogsTest {
    private static final EventLog LOG = EventLog.of("log", "at", "id");
    private final Duck duck = Duck.open();

    @BeforeEach
    void log() {
        duck.run("""
                create table log as select 1 as id, timestamp '2026-03-01 09:00:00' as "at", 7 as "user", 0.5 as price,
                    2.5::double as dwell, 'music' as topic, true as click, 'soon' as never, 9::hugeint as huge
                """);
    }

    @AfterEach
    void close() {
        duck.close();
    }

    @Test
    void whole_numbers_broken_ones_and_decimals_are_numbers() {
        assertThatCode(() -> {
                    check(Feature.sum("s", LOG, "user"));
                    check(Feature.mean("m", LOG, "dwell"));
                    check(Feature.sum("s", LOG, "price"));
                    check(Feature.latest("l", LOG, "user", FeatureType.LONG));
                    check(Feature.latest("l", LOG, "price", FeatureType.DOUBLE));
                    check(Feature.latest("l", LOG, "user", FeatureType.TEXT));
                    check(Feature.last("l", LOG, "user", 3));
                    check(Feature.rate("r", LOG, "click").by("user", "topic"));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "dwell, LONG, a whole number, DOUBLE",
        "topic, DOUBLE, a number, VARCHAR",
        "huge, LONG, a whole number, HUGEINT"
    })
    void the_latest_value_is_of_the_type_that_was_said(String column, FeatureType type, String needed, String is) {
        assertRefused(
                Feature.latest("l", LOG, column, type),
                "feature \"l\": the latest value needs %s, but column \"%s\" of the log \"log\" is %s; cast it in a view"
                        .formatted(needed, column, is));
    }

    @Test
    void a_sum_needs_a_number() {
        assertRefused(Feature.sum("s", LOG, "click"), "feature \"s\": a sum needs a number, but column \"click\"");
    }

    @Test
    void every_aggregate_needs_its_column() {
        String has = "in the log \"log\", which has id, at, user, price, dwell, topic, click, never, huge";
        assertRefused(Feature.sum("s", LOG, "x"), "feature \"s\": a sum needs the column \"x\" " + has);
        assertRefused(Feature.last("l", LOG, "x", 2), "feature \"l\": a sequence needs the column \"x\" " + has);
        assertRefused(
                Feature.latest("l", LOG, "x", FeatureType.TEXT),
                "feature \"l\": the latest value needs the column \"x\" " + has);
        assertRefused(Feature.count("c", LOG).by("x"), "feature \"c\": the key needs the column \"x\" " + has);
    }

    @Test
    void a_broken_number_is_no_key() {
        assertRefused(
                Feature.count("c", LOG).by("user", "dwell"),
                "feature \"c\": the key needs a whole number, a text, a date, but column \"dwell\"");
    }

    @Test
    void the_order_is_a_whole_number() {
        assertRefused(
                Feature.count("c", EventLog.of("log", "at", "topic")),
                "feature \"c\": the order needs a whole number, but column \"topic\"");
    }

    @Test
    void an_event_time_is_a_timestamp_or_milliseconds() {
        assertRefused(
                Feature.count("c", EventLog.of("log", "never", "id")),
                "the event time needs a TIMESTAMP, or a BIGINT of milliseconds, but column \"never\"");
        assertRefused(
                Feature.count("c", EventLog.of("log", "user", "id")),
                "the event time needs a TIMESTAMP, or a BIGINT of milliseconds, but column \"user\"");
        assertRefused(
                Feature.count("c", EventLog.of("log", "when", "id")), "the log \"log\" needs the column \"when\"");
    }

    @Test
    void the_first_moment_is_that_of_1970() {
        duck.run("update log set \"at\" = timestamp '1970-01-01 00:00:00'");
        assertThatCode(() -> check(Feature.count("c", LOG))).doesNotThrowAnyException();
        duck.run("update log set \"at\" = timestamp '1969-12-31 23:59:59'");
        assertRefused(Feature.count("c", LOG), "1 rows of the log \"log\" lie before 1970 (column \"at\")");
        duck.run("create view plain as select * replace (epoch_ms(\"at\") as \"at\") from log");
        Windowed plain = Feature.count("c", EventLog.of("plain", "at", "id"));
        assertRefused(plain, "1 rows of the log \"plain\" lie before 1970");
        duck.run("update log set \"at\" = timestamp '1970-01-01 00:00:00'");
        assertThatCode(() -> check(plain)).doesNotThrowAnyException();
    }

    private void check(Windowed feature) {
        OfflineStore.of(duck, FeatureSet.of(feature));
    }

    private void assertRefused(Windowed feature, String message) {
        assertThatThrownBy(() -> check(feature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
