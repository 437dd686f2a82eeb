package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricFamilyTest {
    @Test
    void a_gauge_with_labels() {
        assertThat(MetricFamily.gauge("feed_psi", "How far a feature has moved.")
                        .with(Map.of("feature", "age", "device", "phone"), 0.03)
                        .text())
                .isEqualTo("""
                        # HELP feed_psi How far a feature has moved.
                        # TYPE feed_psi gauge
                        feed_psi{device="phone",feature="age"} 0.03
                        """);
    }

    @Test
    void a_counter_without_labels_is_written_as_a_whole_number() {
        assertThat(MetricFamily.counter("clicks_total", "Clicks.").with(12).text())
                .isEqualTo("# HELP clicks_total Clicks.\n# TYPE clicks_total counter\nclicks_total 12\n");
    }

    @Test
    void a_summary_has_its_type() {
        assertThat(MetricFamily.summary("seconds", "Time.").text()).contains("# TYPE seconds summary\n");
    }

    @Test
    void a_histogram_counts_up_to_infinity() {
        assertThat(MetricFamily.histogram(
                                "delay_hours", "Delay.", Map.of("job", "a"), new double[] {0.25, 1}, new double[] {
                                    0.25, 0.3, 4
                                })
                        .text())
                .isEqualTo("""
                        # HELP delay_hours Delay.
                        # TYPE delay_hours histogram
                        delay_hours_bucket{job="a",le="0.25"} 1
                        delay_hours_bucket{job="a",le="1"} 2
                        delay_hours_bucket{job="a",le="+Inf"} 3
                        delay_hours_sum{job="a"} 4.55
                        delay_hours_count{job="a"} 3
                        """);
    }

    @Test
    void a_bound_at_infinity_is_not_repeated() {
        var family = MetricFamily.histogram(
                "x", "X.", Map.of(), new double[] {1, Double.POSITIVE_INFINITY}, new double[] {0.5, 2});
        assertThat(family.samples()).hasSize(4);
    }

    @Test
    void bounds_rise() {
        assertThatThrownBy(() -> MetricFamily.histogram("x", "X.", Map.of(), new double[] {1, 1}, new double[0]))
                .hasMessage("the bounds of x need to rise, but 1.0 follows 1.0");
        assertThatThrownBy(() -> MetricFamily.histogram("x", "X.", Map.of("le", "a"), new double[] {1}, new double[0]))
                .hasMessage("a histogram's buckets are labelled le: give your label another name");
    }

    @Test
    void what_is_odd_is_escaped() {
        assertThat(MetricFamily.gauge("x", "a\\b\nc \"d\"")
                        .with(Map.of("l", "a\\b\nc \"d\""), 1)
                        .text())
                .isEqualTo("# HELP x a\\\\b\\nc \"d\"\n# TYPE x gauge\nx{l=\"a\\\\b\\nc \\\"d\\\"\"} 1\n");
    }

    @Test
    void odd_numbers_are_written_as_prometheus_reads_them() {
        assertThat(lineOf(Double.NaN)).isEqualTo("x NaN");
        assertThat(lineOf(Double.POSITIVE_INFINITY)).isEqualTo("x +Inf");
        assertThat(lineOf(Double.NEGATIVE_INFINITY)).isEqualTo("x -Inf");
        assertThat(lineOf(1e300)).isEqualTo("x 1.0E300");
        assertThat(lineOf(1e15)).isEqualTo("x 1.0E15");
        assertThat(lineOf(-999_999_999_999_999.0)).isEqualTo("x -999999999999999");
        assertThat(lineOf(0.1)).isEqualTo("x 0.1");
    }

    private static String lineOf(double value) {
        return MetricFamily.gauge("x", "X.").with(value).text().lines().toList().getLast();
    }

    @Test
    void labels_keep_an_order_that_is_given_with_a_suffix() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("stage", "a");
        labels.put("quantile", "0.5");
        assertThat(MetricFamily.summary("s", "S.").with("", labels, 2).text())
                .endsWith("s{stage=\"a\",quantile=\"0.5\"} 2\n");
    }

    @Test
    void names_are_checked() {
        assertThatThrownBy(() -> MetricFamily.gauge("1x", "X."))
                .hasMessage("a metric's name needs letters, digits, _ and :, no digit first, but is \"1x\"");
        assertThatThrownBy(() -> MetricFamily.gauge("x", "X.").with(Map.of("__l", "a"), 1))
                .hasMessage("a label of x needs letters, digits and _, no digit or __ first, but is \"__l\"");
        assertThat(MetricFamily.gauge("a:b_1", "X.").with(Map.of("_l", "a"), 1).samples())
                .hasSize(1);
    }

    @Test
    void labels_are_of_one_sample_only() {
        var family = MetricFamily.gauge("x", "X.").with(Map.of("l", "a"), 1).with(Map.of("l", "b"), 1);
        assertThatThrownBy(() -> family.with(Map.of("l", "a"), 2))
                .hasMessage("x has a value for the labels {l=a} already: give each its own labels");
        assertThat(family.with("_sum", Map.of("l", "a"), 2).samples()).hasSize(3);
    }

    @Test
    void a_page_has_each_metric_once() {
        var x = MetricFamily.gauge("x", "X.").with(1);
        var y = MetricFamily.gauge("y", "Y.").with(2);
        assertThat(MetricFamily.page(List.of(x, y))).isEqualTo(x.text() + y.text());
        assertThatThrownBy(() -> MetricFamily.page(List.of(x, x)))
                .hasMessage("a page has each metric once, but got two called x: put their samples into one");
    }
}
