package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mlsd.metrics.Calibration;
import mlsd.metrics.Curve;
import mlsd.metrics.Interval;
import mlsd.metrics.PrecisionRecall;
import mlsd.metrics.Roc;
import org.junit.jupiter.api.Test;

/// Four rows worked by hand: scores 0.9, 0.6, 0.6, 0.1 with labels true, false, true, false.
class ChartsTest {
    private static final double[] SCORES = {0.9, 0.6, 0.6, 0.1};
    private static final boolean[] LABELS = {true, false, true, false};
    private static final Curve ROC = Roc.of(SCORES, LABELS);

    @Test
    void roc_draws_the_points_and_names_the_area() {
        Map<String, Object> trace = first(Charts.roc("Claim", Map.of("m", ROC)));
        assertThat(trace)
                .containsEntry("name", "m (AUC 0.875)")
                .containsEntry("x", List.of(0L, 0L, 0.5, 1L))
                .containsEntry("y", List.of(0L, 0.5, 1L, 1L));
    }

    @Test
    void precision_recall_names_the_area_of_its_steps() {
        // 1/2 · 1 + 1/2 · 2/3
        assertThat(first(Charts.precisionRecall("Claim", Map.of("m", PrecisionRecall.of(SCORES, LABELS)), 0.5)))
                .containsEntry("name", "m (AP 0.833)");
    }

    @Test
    void gain_has_the_share_of_rows_across() {
        // thresholds 0.9, 0.6, 0.1 take 1, 3, 4 of 4 rows and catch 1, 2, 2 of 2 positives
        assertThat(first(Charts.gain("Claim", Map.of("m", ROC), 0.5)))
                .containsEntry("x", List.of(0L, 0.25, 0.75, 1L))
                .containsEntry("y", List.of(0L, 0.5, 1L, 1L));
    }

    @Test
    void lift_is_gain_over_rows() {
        assertThat(first(Charts.lift("Claim", Map.of("m", ROC), 0.5))).containsEntry("y", List.of(2L, 1 / 0.75, 1L));
    }

    @Test
    void a_base_rate_is_a_share() {
        assertThatThrownBy(() -> Charts.lift("Claim", Map.of("m", ROC), 50))
                .hasMessage(
                        "the base rate is a share between 0 and 1, but came as 50.0: divide the positives by the rows");
    }

    @Test
    void reliability_draws_a_point_and_a_bar_of_rows_for_each_bin() {
        var calibration = Calibration.of(new double[] {0.1, 0.3, 0.8, 0.9}, new boolean[] {false, true, true, true}, 2);
        List<Map<String, Object>> traces =
                Charts.reliability("Claim", Map.of("m", calibration)).data();
        assertThat(traces.get(1)).containsEntry("y", List.of(0.5, 1L)).containsEntry("name", "m (ECE 0.225)");
        assertThat(traces.get(2)).containsEntry("y", List.of(2, 2)).containsEntry("type", "bar");
    }

    @Test
    void scores_are_shares_of_each_class_that_add_up_to_one() {
        for (Map<String, Object> bars : Charts.scores("Claim", SCORES, LABELS).data()) {
            assertThat(((List<?>) bars.getOrDefault("y", List.of()))
                            .stream()
                                    .mapToDouble(y -> ((Number) Objects.requireNonNull(y)).doubleValue())
                                    .sum())
                    .isEqualTo(1, org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void confusion_writes_counts_and_shares_of_the_true_class() {
        assertThat(first(Charts.confusion("Claim", List.of("a", "b"), new int[][] {{3, 1}, {0, 2000}})))
                .containsEntry(
                        "text",
                        List.of(List.of("3<br>75.0 %", "1<br>25.0 %"), List.of("0<br>0.0 %", "2,000<br>100.0 %")));
    }

    @Test
    void confusion_says_when_counts_and_classes_do_not_match() {
        assertThatThrownBy(() -> Charts.confusion("Claim", List.of("a", "b"), new int[][] {{1, 2, 3}}))
                .hasMessage("a confusion matrix needs a row and a column for each of the 2 classes, but has rows of [3]"
                        + " counts: count[true class][predicted class]");
    }

    @Test
    void intervals_reach_from_low_to_high() {
        assertThat(first(Charts.intervals("Claim", "rate", Map.of("a", new Interval(2, 5, 6, 0.95, 100))))
                        .get("error_x"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("arrayminus", List.of(3L))
                .containsEntry("array", List.of(1L));
    }

    @Test
    void a_map_with_an_order_keeps_it_and_one_without_is_drawn_by_name() {
        var ordered = new LinkedHashMap<String, double[]>();
        ordered.put("z", new double[] {1});
        ordered.put("a", new double[] {2});
        assertThat(names(ordered)).containsExactly("z", "a");
        assertThat(names(Map.of("z", new double[] {1}, "a", new double[] {2}))).containsExactly("a", "z");
    }

    @Test
    void a_series_of_another_length_is_refused() {
        assertThatThrownBy(() -> Charts.lines("Claim", "x", "y", new double[] {1, 2}, Map.of("s", new double[] {1})))
                .hasMessage(
                        "every series needs a value for each of the 2 x, but \"s\" has 1: pad it with NaN, which is drawn as a gap");
    }

    @Test
    void a_chart_without_a_claim_is_refused() {
        assertThatThrownBy(() -> Charts.roc(" ", Map.of("m", ROC))).hasMessageContaining("a chart needs a title");
    }

    private static List<Object> names(Map<String, double[]> series) {
        return Charts.learning("Claim", "loss (nats)", series).data().stream()
                .map(trace -> trace.getOrDefault("name", ""))
                .toList();
    }

    private static Map<String, Object> first(PlotlyChart chart) {
        return chart.data().getFirst();
    }

    @Test
    void a_point_stands_on_the_curve_and_leaves_the_chart_as_it_was() {
        var chart = Charts.roc("The model ranks clicks first", Map.of("model", ROC));
        var more = chart.withPoint("<here>", 0.25, 0.75);
        assertThat(more.data()).hasSize(chart.data().size() + 1);
        assertThat(more.data().getLast())
                .containsEntry("x", List.of(0.25))
                .containsEntry("y", List.of(0.75))
                .containsEntry("name", "&lt;here>")
                .containsEntry("mode", "markers");
        assertThat(more.layout()).isEqualTo(chart.layout());
    }

    @Test
    void another_size_leaves_the_data_as_it_was() {
        var chart = Charts.roc("The model ranks clicks first", Map.of("model", ROC));
        var small = chart.sized(400, 300);
        assertThat(small.layout()).containsEntry("width", 400).containsEntry("height", 300);
        assertThat(small.data()).isEqualTo(chart.data());
    }

    @Test
    void a_narrow_chart_has_room_for_a_legend_of_one_column() {
        // two curves and chance, not the point: 56 + 3 * 20 pixels
        var chart = Charts.roc("Claim", Map.of("a", ROC, "b", ROC)).withPoint("here", 0.25, 0.75);
        assertThat(chart.sized(500, 400).layout().get("margin")).isEqualTo(Map.of("t", 116L));
        assertThat(chart.sized(700, 400).layout().get("margin"))
                .isEqualTo(chart.layout().get("margin"));
    }
}
