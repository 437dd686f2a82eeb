package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonitorTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    record Row(Instant at, double x, String device) {}

    private static List<Row> day(int day, double from, String device) {
        return IntStream.range(0, 200)
                .mapToObj(i -> new Row(START.plus(DAY.multipliedBy(day)).plusSeconds(i), from + i, device))
                .toList();
    }

    private static final Monitor<Row> MONITOR = Monitor.of(
            day(0, 0, "phone"),
            List.of(Watched.number("x", Row::x), Watched.category("device", Row::device)),
            Drift.Options.standard());

    private static Window<Row> window(int day, List<Row> rows) {
        Instant from = START.plus(DAY.multipliedBy(day));
        return new Window<>(from, from.plus(DAY), rows);
    }

    @Test
    void compares_every_column() {
        assertThat(MONITOR.drift(window(1, day(1, 100, "phone"))))
                .extracting(Drift::column, Drift::verdict)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("x", Drift.Verdict.MOVED),
                        org.assertj.core.api.Assertions.tuple("device", Drift.Verdict.STABLE));
    }

    @Test
    void an_alarm_says_what_moved_from_what_to_what_since_when_and_what_to_look_at() {
        var windows = List.of(
                window(1, day(1, 0, "phone")),
                window(2, day(2, 100, "phone")),
                window(3, day(3, 0, "phone")),
                window(4, day(4, 100, "phone")),
                window(5, day(5, 110, "phone")));
        List<Alarm> alarms = MONITOR.alarms(windows);
        assertThat(alarms).hasSize(1);
        Alarm alarm = alarms.getFirst();
        assertThat(alarm.about()).isEqualTo("x");
        assertThat(alarm.since()).isEqualTo("2026-01-09T00:00:00Z");
        assertThat(alarm.mendFirst()).isFalse();
        assertThat(alarm.sentence())
                .matches(
                        "x moved from a median of 99.5 to a median of 210 \\(PSI \\d\\.\\d\\d; chance alone stays below"
                                + " 0\\.28\\), since 2026-01-09T00:00:00Z\\. Look at the job that writes it: if the world changed,"
                                + " retrain; if the job broke, mend it first\\.");
    }

    @Test
    void only_the_last_window_counts() {
        assertThat(MONITOR.alarms(List.of(window(1, day(1, 100, "tv")), window(2, day(2, 0, "phone")))))
                .isEmpty();
        assertThat(MONITOR.alarms(List.of())).isEmpty();
    }

    @Test
    void a_missing_column_is_an_alarm_that_asks_to_mend_first() {
        List<Row> holes = day(1, 0, "phone").stream()
                .map(row -> new Row(row.at(), row.x() % 4 == 0 ? Double.NaN : row.x(), row.device()))
                .toList();
        List<Alarm> alarms = MONITOR.alarms(List.of(window(1, holes), window(2, holes)));
        assertThat(alarms).hasSize(1);
        assertThat(alarms.getFirst().about()).isEqualTo("x");
        assertThat(alarms.getFirst().mendFirst()).isTrue();
        assertThat(alarms.getFirst().sentence())
                .isEqualTo("x is missing in 25.0 % of the rows, 0.0 % before, since 2026-01-06T00:00:00Z."
                        + " Look at the job that writes it, and mend it before a model learns from these rows.");
    }

    @Test
    void a_column_is_missing_since_the_first_of_the_windows_with_holes() {
        List<Row> whole = day(1, 0, "phone");
        List<Row> holes = whole.stream()
                .map(row -> new Row(row.at(), row.x() % 4 == 0 ? Double.NaN : row.x(), row.device()))
                .toList();
        assertThat(MONITOR.alarms(List.of(window(1, whole), window(2, holes), window(3, holes))))
                .extracting(Alarm::since)
                .containsExactly(Instant.parse("2026-01-07T00:00:00Z"));
    }

    @Test
    void silence_is_an_alarm() {
        var windows = List.of(window(1, day(1, 0, "phone")), window(2, List.<Row>of()), window(3, List.<Row>of()));
        List<Alarm> alarms = MONITOR.alarms(windows);
        assertThat(alarms).containsExactly(new Alarm.Silence(Instant.parse("2026-01-07T00:00:00Z")));
        assertThat(alarms.getFirst().about()).isEqualTo("rows");
        assertThat(alarms.getFirst().mendFirst()).isTrue();
        assertThat(alarms.getFirst().sentence())
                .isEqualTo("No row has come, since 2026-01-07T00:00:00Z. Look at the log and the job that reads it:"
                        + " nothing can be learned or watched until rows come.");
    }

    @Test
    void needs_a_reference_and_columns_with_names_of_their_own() {
        assertThatThrownBy(() -> Monitor.of(List.<Row>of(), List.of(), Drift.Options.standard()))
                .hasMessage("a monitor needs reference rows, but got none: take a week that was good");
        Watched<Row> x = Watched.number("x", Row::x);
        assertThatThrownBy(() -> Monitor.of(day(0, 0, "a"), List.of(x, x), Drift.Options.standard()))
                .hasMessage("a monitor watches each column once, but got two called x");
    }
}
