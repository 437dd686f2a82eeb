package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import mlsd.monitor.MetricFamily;
import mlsd.serve.Ran.Ending;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    private void ran(String stage, int millis) {
        latencies.accept(
                new Ran(stage, Ending.IN_ORDER, Duration.ofMillis(millis).toNanos(), ""));
    }

    @Test
    void percentiles_are_those_of_the_ranks() {
        for (int millis = 1; millis <= 1_000; millis++) {
            ran("heavy", millis);
        }
        StageLatency row = latencies.table().getFirst();
        assertThat(row.count()).isEqualTo(1_000);
        assertThat(row.meanMillis()).isCloseTo(500.5, withinPercentage(0.1));
        assertThat(row.p50Millis()).isCloseTo(500, withinPercentage(0.1));
        assertThat(row.p99Millis()).isCloseTo(990, withinPercentage(0.1));
        assertThat(row.maxMillis()).isCloseTo(1_000, withinPercentage(0.1));
    }

    @Test
    void stages_keep_their_order_and_fallbacks_are_counted() {
        ran("light", 1);
        latencies.accept(new Ran("heavy", Ending.LATE, 5_000_000, "its time was over"));
        assertThat(latencies.table()).extracting(StageLatency::stage).containsExactly("light", "heavy");
        assertThat(latencies.table()).extracting(StageLatency::fallbacks).containsExactly(0L, 1L);
    }

    @Test
    void news_are_told_once_and_stay_in_the_table() {
        ran("light", 1);
        assertThat(latencies.news().getFirst().count()).isEqualTo(1);
        ran("light", 2);
        assertThat(latencies.news().getFirst().count()).isEqualTo(1);
        assertThat(latencies.news().getFirst().count()).isZero();
        assertThat(latencies.table().getFirst().count()).isEqualTo(2);
    }

    @Test
    void a_value_outside_the_range_counts_at_its_edge() {
        latencies.accept(new Ran("x", Ending.IN_ORDER, Long.MAX_VALUE, ""));
        assertThat(latencies.table().getFirst().maxMillis()).isCloseTo(60_000, withinPercentage(0.1));
    }

    @Test
    void metrics_are_in_prometheus_text_format() {
        ran("a \"b\"", 2);
        var answered = new LongAdder();
        answered.add(3);
        var replies = Map.of(200, answered);
        assertThat(MetricFamily.page(Metrics.of(latencies.table(), replies, 4)))
                .contains("# TYPE mlsd_stage_seconds summary\n")
                .containsPattern("mlsd_stage_seconds\\{stage=\"a \\\\\"b\\\\\"\",quantile=\"0\\.99\"\\} 0\\.002\\d*\n")
                .contains("mlsd_stage_seconds_count{stage=\"a \\\"b\\\"\"} 1\n")
                .contains("mlsd_replies_total{status=\"200\"} 3\n")
                .endsWith("mlsd_shed_total 4\n");
    }

    @Test
    void metrics_are_in_seconds() {
        var none = Map.<Integer, LongAdder>of();
        var row = new StageLatency("heavy", 4, 2.5, 1, 2, 1_500, 3, 5);
        assertThat(MetricFamily.page(Metrics.of(List.of(row), none, 0)))
                .contains("mlsd_stage_seconds{stage=\"heavy\",quantile=\"0.5\"} 0.001\n")
                .contains("mlsd_stage_seconds{stage=\"heavy\",quantile=\"0.9\"} 0.002\n")
                .contains("mlsd_stage_seconds{stage=\"heavy\",quantile=\"0.99\"} 1.5\n")
                .contains("mlsd_stage_seconds_sum{stage=\"heavy\"} 0.01\n")
                .contains("mlsd_stage_seconds_count{stage=\"heavy\"} 4\n")
                .contains("mlsd_stage_fallbacks_total{stage=\"heavy\"} 5\n");
    }

    @Test
    void a_label_s_backslashes_and_line_breaks_are_escaped() {
        var row = new StageLatency("a\\b\nc", 1, 1, 1, 1, 1, 1, 0);
        assertThat(MetricFamily.page(Metrics.of(List.of(row), Map.of(), 0))).contains("{stage=\"a\\\\b\\nc\"} 1\n");
    }
}
