package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a load test counts, and when a rate counts as held.
class LoadReportTest {
    private static final URI ANYWHERE = URI.create("http://127.0.0.1:1/x");
    private static final long MILLI = 1_000_000;

    private static LoadTest.Plan plan(double rate, long millis) {
        return LoadTest.Plan.of(ANYWHERE, rate, Duration.ofMillis(millis));
    }

    @Test
    void requests_are_rate_times_duration_and_at_least_one() {
        assertThat(plan(100, 500).requests()).isEqualTo(50);
        assertThat(plan(3, 500).requests()).isEqualTo(2);
        assertThat(plan(0.1, 500).requests()).isEqualTo(1);
    }

    @Test
    void a_plan_needs_a_rate_and_a_connection() {
        assertThatThrownBy(() -> plan(0, 500))
                .hasMessage("a load test needs a rate above 0 and at least 1 connection, but got 0.0 and 64");
        assertThatThrownBy(() -> plan(Double.NaN, 500)).hasMessageContaining("but got NaN");
        assertThatThrownBy(() -> new LoadTest.Plan(ANYWHERE, 1, Duration.ofSeconds(1), 0, Duration.ofSeconds(1)))
                .hasMessageContaining("1.0 and 0");
    }

    @Test
    void a_rate_is_held_with_99_of_100_answered_and_in_time() {
        assertThat(report(99, 50).holds(50)).isTrue();
        assertThat(report(98, 50).holds(50)).isFalse();
        assertThat(report(99, 50.1).holds(50)).isFalse();
    }

    private static LoadReport report(long ok, double p99) {
        return new LoadReport(100, ok, 100, ok, 100 - ok, 0, 1, 2, p99, 99, p99);
    }

    @Test
    void the_report_is_the_tally_in_milliseconds() {
        Tally tally = new Tally();
        for (int i = 1; i <= 98; i++) {
            tally.answered(200, i * MILLI, MILLI);
        }
        tally.answered(503, 200 * MILLI, 3 * MILLI);
        tally.lost(300 * MILLI);
        LoadReport report = LoadReport.of(plan(50, 2_000), tally);
        assertThat(new long[] {report.planned(), report.ok(), report.shed(), report.failed()})
                .containsExactly(100, 98, 1, 1);
        assertThat(report.rate()).isEqualTo(50);
        assertThat(report.answered()).isEqualTo(49);
        assertThat(report.p50Millis()).isCloseTo(50, withinPercentage(0.2));
        assertThat(report.p90Millis()).isCloseTo(90, withinPercentage(0.2));
        assertThat(report.p99Millis()).isCloseTo(200, withinPercentage(0.2));
        assertThat(report.maxMillis()).isCloseTo(300, withinPercentage(0.2));
        assertThat(report.p99FromSentMillis()).isCloseTo(3, withinPercentage(0.2));
    }

    @Test
    void other_statuses_have_failed() {
        Tally tally = new Tally();
        tally.answered(404, 1, 1);
        tally.answered(500, 1, 1);
        assertThat(new long[] {tally.ok(), tally.shed(), tally.failed()}).containsExactly(0, 0, 2);
    }

    @Test
    void a_tick_tells_what_came_since_the_last() {
        Tally tally = new Tally();
        tally.answered(200, 5 * MILLI, MILLI);
        tally.lost(7 * MILLI);
        assertThat(tally.tick(0.1).answers()).isEqualTo(2);
        tally.answered(200, 9 * MILLI, MILLI);
        LoadTest.Tick second = tally.tick(0.2);
        assertThat(second.answers()).isEqualTo(1);
        assertThat(second.seconds()).isEqualTo(0.2);
        assertThat(second.p99Millis()).isCloseTo(9, withinPercentage(0.2));
        assertThat(tally.fromDue().getTotalCount()).isEqualTo(3);
    }

    @Test
    void a_wait_of_more_than_ten_minutes_counts_as_ten() {
        Tally tally = new Tally();
        tally.lost(Duration.ofHours(1).toNanos());
        assertThat(tally.fromDue().getMaxValue() / 6e10).isCloseTo(10, withinPercentage(0.2));
    }
}
