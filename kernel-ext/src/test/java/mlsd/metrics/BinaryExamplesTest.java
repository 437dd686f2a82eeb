package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The examples of the doc comments, and what follows from the definitions.
class BinaryExamplesTest {
    private static final Offset<Double> SHOWN = within(5e-5);
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double[] SCORES = {0.9, 0.6, 0.6, 0.1};
    private static final boolean[] LABELS = {true, false, true, false};
    private static final double[] SURE = {0.9, 0.2};
    private static final boolean[] ONE = {true, false};

    @Test
    void auc_of_three_ordered_pairs_and_a_tie() {
        assertThat(Auc.of(SCORES, LABELS)).isCloseTo(0.875, CLOSE);
    }

    @Test
    void roc_has_one_point_for_a_tie() {
        var curve = Roc.of(SCORES, LABELS);
        assertThat(curve.x()).containsExactly(0, 0, 0.5, 1);
        assertThat(curve.y()).containsExactly(0, 0.5, 1, 1);
    }

    @Test
    void the_area_under_the_roc_curve_is_the_auc() {
        assertThat(Roc.of(SCORES, LABELS).area()).isCloseTo(0.875, CLOSE);
    }

    @Test
    void precision_recall_starts_with_nothing_caught() {
        var curve = PrecisionRecall.of(SCORES, LABELS);
        assertThat(curve.x()).containsExactly(0, 0.5, 1, 1);
        assertThat(curve.y()).containsExactly(new double[] {1, 1, 2 / 3.0, 0.5}, CLOSE);
    }

    @Test
    void average_precision_steps_down() {
        assertThat(AveragePrecision.of(SCORES, LABELS)).isCloseTo(5 / 6.0, CLOSE);
    }

    @Test
    void log_loss_is_the_mean_of_the_logarithms() {
        assertThat(LogLoss.of(SURE, ONE)).isCloseTo(0.1643, SHOWN);
    }

    @Test
    void log_loss_of_a_certain_mistake_is_finite() {
        assertThat(LogLoss.of(new double[] {0}, new boolean[] {true})).isCloseTo(36.04, within(0.005));
    }

    @Test
    void multi_class_log_loss_takes_the_actual_class() {
        double[][] rows = {{0.7, 0.2, 0.1}, {0.1, 0.8, 0.1}};
        assertThat(LogLoss.of(rows, new int[] {0, 1})).isCloseTo(0.2899, SHOWN);
    }

    @Test
    void normalized_entropy_is_relative_to_the_base_rate() {
        assertThat(NormalizedEntropy.of(SURE, ONE)).isCloseTo(0.2370, SHOWN);
    }

    @Test
    void normalized_entropy_of_the_base_rate_is_one() {
        double[] quarter = {0.25, 0.25, 0.25, 0.25};
        assertThat(NormalizedEntropy.of(quarter, new boolean[] {true, false, false, false}))
                .isCloseTo(1, CLOSE);
    }

    @Test
    void brier_is_the_mean_squared_error() {
        assertThat(Brier.of(SURE, ONE)).isCloseTo(0.025, CLOSE);
    }

    @Test
    void calibration_compares_promise_and_outcome() {
        var calibration = Calibration.of(new double[] {0.1, 0.3, 0.8, 0.9}, new boolean[] {false, true, true, true}, 2);
        assertThat(calibration.bins())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Calibration.Bin(0, 0.5, 2, 0.2, 0.5), new Calibration.Bin(0.5, 1, 2, (0.8 + 0.9) / 2, 1));
        assertThat(calibration.ece()).isCloseTo(0.225, CLOSE);
        assertThat(calibration.mce()).isCloseTo(0.3, CLOSE);
        assertThat(calibration.ratio()).isCloseTo(2.1 / 3, CLOSE);
    }

    @Test
    void calibration_leaves_out_empty_bins() {
        assertThat(Calibration.of(SURE, ONE, 10).bins()).hasSize(2);
    }

    @Test
    void one_bin_holds_all() {
        assertThat(Calibration.of(SURE, ONE, 1).bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.rows()).isEqualTo(2));
    }

    @Test
    void quantile_bins_hold_equal_numbers() {
        var bins = Calibration.byQuantiles(SCORES, LABELS, 1).bins();
        assertThat(bins).singleElement().isEqualTo(new Calibration.Bin(0.1, 0.9, 4, 2.2 / 4, 0.5));
    }

    @Test
    void the_calibration_ratio_needs_a_positive() {
        var calibration = Calibration.of(SURE, new boolean[] {false, false}, 2);
        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(calibration::ratio)
                .withMessageContaining("every label is false");
    }

    @Test
    void confusion_counts_at_a_threshold() {
        double[] scores = {0.9, 0.6, 0.4, 0.1};
        assertThat(ConfusionCounts.at(0.5, scores, LABELS)).isEqualTo(new ConfusionCounts(1, 1, 1, 1));
    }

    @Test
    void a_score_at_the_threshold_is_positive() {
        assertThat(ConfusionCounts.at(0.6, SCORES, LABELS)).isEqualTo(new ConfusionCounts(2, 1, 0, 1));
    }

    @Test
    void the_top_k_break_ties_in_input_order() {
        assertThat(ConfusionCounts.top(2, SCORES, LABELS)).isEqualTo(new ConfusionCounts(1, 1, 1, 1));
    }

    @Test
    void the_top_none_calls_nothing_positive() {
        assertThat(ConfusionCounts.top(0, SCORES, LABELS)).isEqualTo(new ConfusionCounts(0, 0, 2, 2));
    }

    @Test
    void confusion_counts_add_up_to_the_rows() {
        assertThat(new ConfusionCounts(1, 2, 3, 4).rows()).isEqualTo(10);
    }

    @Test
    void a_curve_is_thinned_by_position_with_both_ends() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.5};
        var curve = Roc.of(scores, new boolean[] {true, false, true, false, true});
        assertThat(curve.thinned(3).thresholds()).containsExactly(Double.POSITIVE_INFINITY, 0.8, 0.5);
    }

    @Test
    void a_short_curve_stays_as_it_is() {
        var curve = Roc.of(SCORES, LABELS);
        assertThat(curve.thinned(4)).isSameAs(curve);
    }

    @Test
    void zero_and_minus_zero_are_a_tie() {
        assertThat(Auc.of(new double[] {0.0, -0.0}, ONE)).isEqualTo(0.5);
    }

    @Test
    void negative_scores_are_in_order_too() {
        assertThat(Auc.of(new double[] {-1, -2, 3, -1e300}, new boolean[] {true, false, true, false}))
                .isEqualTo(1);
    }

    @Test
    void rows_of_zero_and_minus_zero_keep_their_order() {
        assertThat(Order.descending(new double[] {-0.0, 0.0})).containsExactly(0, 1);
    }

    @Test
    void a_certain_false_alarm_costs_as_much_as_a_certain_miss() {
        assertThat(LogLoss.of(new double[] {1}, new boolean[] {false})).isCloseTo(36.04, within(0.005));
    }

    @Test
    void quantile_bins_meet_at_the_median() {
        double[] probabilities = {0.9, 0.1, 0.6, 0.2};
        assertThat(Calibration.byQuantiles(probabilities, LABELS, 2).bins())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Calibration.Bin(0.1, 0.4, 2, (0.1 + 0.2) / 2, 0),
                        new Calibration.Bin(0.4, 0.9, 2, (0.9 + 0.6) / 2, 1));
    }

    @Test
    void quantile_bins_need_probabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.byQuantiles(new double[] {0.5, 1.5}, ONE, 2))
                .withMessageContaining("probability 1 is 1.5");
    }
}
