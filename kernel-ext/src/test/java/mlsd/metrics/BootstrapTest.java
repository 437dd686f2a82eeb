package mlsd.metrics;

import static mlsd.metrics.ErrorsTest.undefined;
import static mlsd.metrics.ErrorsTest.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Intervals and slices: against the normal theory of the mean, and by hand.
class BootstrapTest {
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1};
    private static final boolean[] LABELS = {true, true, false, true, false, true, false, false};
    private static final List<String> GROUPS = List.of("b", "b", "a", "a", "c", "b", "a", "c");

    @Test
    void the_interval_of_a_mean_agrees_with_the_normal_theory() {
        double[] values = gaussian(400, 3);
        var interval = Bootstrap.mean(values, 4000, 1, 0.95);
        double half = 1.96 * deviation(values) / Math.sqrt(400);
        assertThat(interval.high() - interval.estimate()).isCloseTo(half, within(half * 0.08));
        assertThat(interval.estimate() - interval.low()).isCloseTo(half, within(half * 0.08));
    }

    @Test
    void a_lower_level_gives_a_shorter_interval() {
        double[] values = gaussian(400, 3);
        var interval = Bootstrap.mean(values, 4000, 1, 0.5);
        double half = 0.6745 * deviation(values) / Math.sqrt(400);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * half, within(half * 0.16));
    }

    @Test
    void intervals_hold_the_truth_about_as_often_as_they_say() {
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            var interval = Bootstrap.mean(gaussian(60, seed), 300, seed, 0.9);
            held += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
        }
        assertThat(held / 300.0).isBetween(0.84, 0.95);
    }

    @Test
    void the_estimate_is_the_metric_on_all_rows() {
        assertThat(Bootstrap.of(Auc::of, SCORES, LABELS, 100, 1, 0.9).estimate())
                .isEqualTo(Auc.of(SCORES, LABELS));
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        assertThat(Bootstrap.of(Auc::of, SCORES, LABELS, 100, 1, 0.9))
                .isEqualTo(Bootstrap.of(Auc::of, SCORES, LABELS, 100, 1, 0.9))
                .isNotEqualTo(Bootstrap.of(Auc::of, SCORES, LABELS, 100, 2, 0.9));
    }

    @Test
    void resamples_without_a_class_are_left_out_and_counted() {
        double[] few = {0.9, 0.4, 0.2};
        var interval = Bootstrap.of(Auc::of, few, new boolean[] {true, false, false}, 3000, 1, 0.9);
        assertThat(interval.rounds() / 3000.0).isCloseTo(1 - (8 + 1) / 27.0, within(0.04));
        assertThat(interval.low()).isEqualTo(1);
    }

    @Test
    void too_many_resamples_without_a_value_are_an_error() {
        ThrowingMetric rare = new ThrowingMetric();
        assertThat(undefined(() -> Bootstrap.interval(rare::of, 3, 4, 1, 0.9)))
                .isEqualTo("a bootstrap interval needs a value in at least half of the resamples, but 3 of 4 have none:"
                        + " take more rows of the rare class");
    }

    @Test
    void an_undefined_estimate_is_an_error() {
        assertThat(undefined(() -> Bootstrap.of(Auc::of, new double[] {1, 2}, new boolean[2], 10, 1, 0.9)))
                .contains("AUC needs both classes");
    }

    @Test
    void paired_rows_stay_together() {
        double[] predicted = {1, 2, 3, 4};
        var interval = Bootstrap.paired(Rmse::of, predicted, predicted, 50, 1, 0.9);
        assertThat(interval).isEqualTo(new Interval(0, 0, 0, 0.9, 50));
    }

    @Test
    void two_samples_are_drawn_each_from_its_own() {
        var interval = Bootstrap.twoSamples(
                (left, right) -> left.length * 10 + right.length + right[0] - left[0],
                new double[] {1, 1},
                new double[] {5, 5, 5},
                20,
                1,
                0.9);
        assertThat(interval).isEqualTo(new Interval(27, 27, 27, 0.9, 20));
    }

    @Test
    void what_a_bootstrap_needs() {
        double[] two = {1, 2};
        assertThat(undefined(() -> Bootstrap.mean(new double[0], 10, 1, 0.9))).contains("no rows");
        assertThat(wrong(() -> Bootstrap.mean(two, 1, 1, 0.9))).contains("rounds must be at least 2");
        assertThat(wrong(() -> Bootstrap.mean(two, 10, 1, 1))).contains("level of an interval must lie between");
        assertThat(wrong(() -> Bootstrap.mean(new double[] {Double.NaN}, 10, 1, 0.9)))
                .contains("value 0 of 1 is NaN");
        assertThat(wrong(() -> Bootstrap.of(Auc::of, two, new boolean[1], 10, 1, 0.9)))
                .contains("2 scores and 1 lab");
        assertThat(wrong(() -> Bootstrap.paired(Rmse::of, two, new double[1], 10, 1, 0.9)))
                .contains("2 predicted and");
        assertThat(undefined(() -> Bootstrap.twoSamples(Psi::of, new double[0], two, 10, 1, 0.9)))
                .contains("reference");
        assertThat(undefined(() -> Bootstrap.twoSamples(Psi::of, two, new double[0], 10, 1, 0.9)))
                .contains("current");
        assertThat(wrong(() -> Bootstrap.twoSamples(Psi::of, two, two, 1, 1, 0.9)))
                .contains("rounds must be");
        assertThat(wrong(() -> Bootstrap.twoSamples(Psi::of, two, two, 10, 1, 0)))
                .contains("level of an interval");
    }

    @Test
    void slices_come_after_all_in_alphabetical_order() {
        assertThat(Slices.by(GROUPS, Auc::of, SCORES, LABELS))
                .containsExactly(
                        new Slice("all", 8, 13 / 16.0, ""),
                        new Slice("a", 3, 0.5, ""),
                        new Slice(
                                "b",
                                3,
                                Double.NaN,
                                "AUC needs both classes, but all 3 labels are true: widen the sample or slice, or leave"
                                        + " this one out"),
                        new Slice(
                                "c",
                                2,
                                Double.NaN,
                                "AUC needs both classes, but all 2 labels are false: widen the sample or slice, or leave"
                                        + " this one out"));
    }

    @Test
    void a_group_called_all_is_told_apart() {
        var slices = Slices.by(List.of("all", "x"), rows -> rows.length);
        assertThat(slices).extracting(Slice::group).containsExactly("all", "group all", "x");
    }

    @Test
    void slices_have_intervals_on_request() {
        var slices = Slices.intervals(GROUPS, Brier::of, SCORES, LABELS, 50, 1, 0.9);
        var a = Bootstrap.of(Brier::of, new double[] {0.7, 0.6, 0.2}, new boolean[] {false, true, false}, 50, 1, 0.9);
        assertThat(slices).extracting(SliceInterval::group).containsExactly("all", "a", "b", "c");
        assertThat(slices.get(1)).isEqualTo(new SliceInterval("a", 3, a.low(), a.estimate(), a.high(), ""));
    }

    @Test
    void any_metric_of_rows_has_intervals_by_slice() {
        double[] miss = {2, 2, 1, 1, 4, 2, 1, 4};
        var slices = Slices.intervals(
                GROUPS,
                rows -> Arrays.stream(rows)
                        .mapToDouble(row -> miss[row])
                        .average()
                        .orElseThrow(),
                50,
                1,
                0.9);
        assertThat(slices.subList(1, 4))
                .containsExactly(
                        new SliceInterval("a", 3, 1, 1, 1, ""),
                        new SliceInterval("b", 3, 2, 2, 2, ""),
                        new SliceInterval("c", 2, 4, 4, 4, ""));
        assertThat(slices.getFirst().value()).isEqualTo(17 / 8.0);
        assertThat(slices.getFirst().low()).isBetween(1.0, 2.0);
        assertThat(slices.getFirst().high()).isBetween(2.2, 4.0);
    }

    @Test
    void a_slice_without_a_value_says_why_in_place_of_an_interval() {
        var slice =
                Slices.intervals(GROUPS, Auc::of, SCORES, LABELS, 50, 1, 0.9).get(2);
        assertThat(slice.note()).startsWith("AUC needs both classes");
        assertThat(new double[] {slice.low(), slice.value(), slice.high()})
                .containsExactly(Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void slices_let_other_errors_through() {
        assertThat(wrong(() -> Slices.by(List.of("a", "b"), Brier::of, new double[] {0.1, 7}, new boolean[2])))
                .contains("probability 1 is 7.0");
    }

    @Test
    void slices_need_a_group_for_every_row() {
        assertThat(wrong(() -> Slices.by(List.of("a"), Auc::of, SCORES, LABELS)))
                .contains("1 groups and 8 labels");
        assertThat(wrong(() -> Slices.by(GROUPS, Auc::of, SCORES, new boolean[7])))
                .contains("8 scores and 7 labels");
        assertThat(wrong(() -> Slices.intervals(List.of("a"), Auc::of, SCORES, LABELS, 9, 1, 0.9)))
                .contains("1 groups and 8 labels");
        assertThat(wrong(() -> Slices.intervals(GROUPS, Auc::of, SCORES, new boolean[7], 9, 1, 0.9)))
                .contains("8 scores and 7 labels");
        assertThat(undefined(() -> Slices.by(List.of(), rows -> 1))).contains("no groups");
    }

    @Test
    void an_error_that_is_the_same_in_every_row_has_no_spread() {
        var interval = Bootstrap.paired(Rmse::of, new double[] {1, 2, 3}, new double[] {3, 4, 5}, 50, 1, 0.9);
        assertThat(interval).isEqualTo(new Interval(2, 2, 2, 0.9, 50));
    }

    @Test
    void half_of_the_resamples_is_enough() {
        var calls = new AtomicInteger();
        var interval = Bootstrap.interval(
                rows -> {
                    if (calls.getAndIncrement() % 2 == 1) {
                        throw new UndefinedMetricException("no value");
                    }
                    return rows.length;
                },
                3,
                4,
                1,
                0.9);
        assertThat(interval).isEqualTo(new Interval(3, 3, 3, 0.9, 2));
    }

    /// Has a value on all rows and in every fourth resample.
    private static final class ThrowingMetric {
        private int calls;

        double of(int[] rows) {
            calls++;
            if (calls % 4 != 1) {
                throw new UndefinedMetricException("no value");
            }
            return rows.length;
        }
    }

    private static double[] gaussian(int n, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1000);
        var values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length);
    }
}
