package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mlsd.metrics.Auc;
import mlsd.metrics.LabelMetric;
import mlsd.monitor.Criterion.Judged;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final LabelMetric MEAN =
            (scores, labels) -> java.util.Arrays.stream(scores).average().orElse(0);

    /// The scores see the label through noise: more noise is a worse model.
    private static Judged rows(int rows, double candidateNoise, double servingNoise, int perUser) {
        var dice = new Random(5);
        var candidate = new double[rows];
        var serving = new double[rows];
        var labels = new boolean[rows];
        List<Integer> users = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            labels[i] = dice.nextBoolean();
            double truth = labels[i] ? 1 : 0;
            candidate[i] = truth + candidateNoise * dice.nextGaussian();
            serving[i] = truth + servingNoise * dice.nextGaussian();
            users.add(i / perUser);
        }
        return new Judged(candidate, serving, labels, users);
    }

    @Test
    void a_better_model_is_not_worse_and_a_worse_one_is() {
        assertThat(Criterion.notWorse("AUC", Auc::of, rows(400, 0.5, 1, 2), 0.005, 1)
                        .holds())
                .isTrue();
        assertThat(Criterion.notWorse("AUC", Auc::of, rows(400, 1, 0.5, 2), 0.005, 1)
                        .holds())
                .isFalse();
    }

    @Test
    void one_that_may_be_worse_needs_a_margin_or_more_rows() {
        Judged same = rows(200, 1, 1.02, 1);
        assertThat(Criterion.notWorse("AUC", Auc::of, same, 0, 1).holds()).isFalse();
        assertThat(Criterion.notWorse("AUC", Auc::of, same, 0.2, 1).holds()).isTrue();
    }

    @Test
    void the_difference_is_that_of_the_two_models() {
        var judged = new Judged(new double[] {3, 3}, new double[] {1, 1}, new boolean[2], List.of("a", "b"));
        var difference = judged.difference(MEAN, 1);
        assertThat(difference.estimate()).isEqualTo(2);
        assertThat(difference.low()).isEqualTo(2);
        assertThat(Criterion.notWorse("mean", MEAN, judged, 0.5, 1).sentence())
                .isEqualTo("mean differs by +2.0000 (+2.0000 to +2.0000) from the serving model's;"
                        + " at most 0.5000 lower is allowed");
    }

    @Test
    void at_the_margin_itself_it_does_not_hold() {
        var judged = new Judged(new double[] {1, 1}, new double[] {2, 2}, new boolean[2], List.of("a", "b"));
        assertThat(Criterion.notWorse("mean", MEAN, judged, 1, 1).holds()).isFalse();
        assertThat(Criterion.notWorse("mean", MEAN, judged, 1.1, 1).holds()).isTrue();
    }

    @Test
    void users_are_drawn_whole() {
        var values = new double[40];
        java.util.Arrays.setAll(values, i -> i < 20 ? 0 : 1); // user a, then user b
        List<String> two = new ArrayList<>(Collections.nCopies(20, "a"));
        two.addAll(Collections.nCopies(20, "b"));
        var byUser = new Judged(values, new double[40], new boolean[40], two).difference(MEAN, 1);
        assertThat(byUser.estimate()).isCloseTo(0.5, within(1e-12));
        assertThat(byUser.low()).isZero();
        assertThat(byUser.high()).isEqualTo(1);
    }

    @Test
    void a_slice_that_is_surely_worse_is_named() {
        Judged worse = rows(400, 2, 0.3, 1);
        List<String> slices = new ArrayList<>(Collections.nCopies(200, "phone"));
        slices.addAll(Collections.nCopies(200, "tv"));
        var criterion = Criterion.slices("AUC", Auc::of, worse, slices, 100, 0.005, 1);
        assertThat(criterion).isEqualTo(new Criterion("AUC by slice", false, "surely worse in phone, tv"));
        assertThat(Criterion.slices("AUC", Auc::of, worse, slices, 200, 0.005, 1)
                        .holds())
                .isFalse();
        assertThat(Criterion.slices("AUC", Auc::of, worse, slices, 201, 0.005, 1))
                .isEqualTo(new Criterion("AUC by slice", true, "no slice is surely worse"));
        assertThat(Criterion.slices("AUC", Auc::of, rows(400, 0.3, 2, 1), slices, 100, 0.005, 1)
                        .holds())
                .isTrue();
    }

    @Test
    void a_slice_at_the_margin_is_not_surely_worse() {
        var judged = new Judged(new double[] {1, 1}, new double[] {2, 2}, new boolean[2], List.of("a", "b"));
        assertThat(Criterion.slices("m", MEAN, judged, List.of("x", "x"), 1, 1, 1)
                        .holds())
                .isTrue();
        assertThat(Criterion.slices("m", MEAN, judged, List.of("x", "x"), 1, 0.9, 1)
                        .holds())
                .isFalse();
    }

    @Test
    void promises_are_kept_within_a_tolerance() {
        double[] promised = {0.5, 0.5, 0.5, 0.5};
        boolean[] half = {true, true, false, false};
        assertThat(Criterion.calibrated(promised, half, 0).holds()).isTrue();
        boolean[] quarter = {true, false, false, false};
        assertThat(Criterion.calibrated(promised, quarter, 0.9).holds()).isFalse();
        assertThat(Criterion.calibrated(promised, quarter, 1))
                .isEqualTo(new Criterion(
                        "calibration", true, "2.000 clicks are promised for each that comes; 1 ± 1.00 is allowed"));
        boolean[] all = {true, true, true, true};
        assertThat(Criterion.calibrated(promised, all, 0.4).holds())
                .as("half of what comes")
                .isFalse();
    }

    @Test
    void training_and_serving_see_the_same_features() {
        double[][] offline = {{1, Double.NaN}, {2, 3}};
        assertThat(Criterion.noSkew(offline, new double[][] {{1.05, Double.NaN}, {2, 2.9}}, 0.1 + 1e-9)
                        .holds())
                .isTrue();
        assertThat(Criterion.noSkew(offline, new double[][] {{1, 0}, {2, 3.2}}, 0.1))
                .isEqualTo(new Criterion("no skew", false, "2 of 2 rows differ between training and serving"));
        assertThat(Criterion.noSkew(offline, new double[][] {{1}, {2, 3}}, 0.1).sentence())
                .isEqualTo("1 of 2 rows differ between training and serving");
        assertThatThrownBy(() -> Criterion.noSkew(offline, new double[1][1], 0.1))
                .hasMessage("a skew check needs the same rows on both sides, but got 2 and 1");
    }

    @Test
    void a_comparison_needs_all_of_a_row() {
        assertThatThrownBy(() -> new Judged(new double[2], new double[1], new boolean[2], List.of("a", "b")))
                .hasMessage("a comparison needs one score of each model, label and unit a row, but got 2, 1, 2 and 2");
        assertThatThrownBy(() -> new Judged(new double[1], new double[2], new boolean[2], List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Judged(new double[2], new double[2], new boolean[2], List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_criterion_that_fails_stops_the_run_and_is_told() {
        var good = new Criterion("a", true, "a holds");
        var bad = new Criterion("b", false, "b fails");
        assertThat(Validation.of(good, good).result()).isEqualTo(TaskResult.done("a holds; a holds"));
        var validation = Validation.of(good, bad);
        assertThat(validation.passes()).isFalse();
        assertThat(validation.result()).isEqualTo(TaskResult.stop("b fails"));
    }
}
