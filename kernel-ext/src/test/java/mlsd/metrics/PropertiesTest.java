package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any input, tried on many random ones; the seed in the test's name repeats a failure.
class PropertiesTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    static List<Sample> samples() {
        return LongStream.range(0, 60).mapToObj(Sample::of).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void auc_is_the_share_of_ordered_pairs(Sample s) {
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < s.size(); i++) {
            for (int j = 0; j < s.size(); j++) {
                if (s.labels()[i] && !s.labels()[j]) {
                    pairs++;
                    wins += s.scores()[i] > s.scores()[j] ? 1 : s.scores()[i] == s.scores()[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(Auc.of(s.scores(), s.labels())).isCloseTo(wins / pairs, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void auc_depends_on_the_order_alone(Sample s) {
        double[] moved = map(s.scores(), x -> Math.exp(3 * x) - 5);
        assertThat(Auc.of(moved, s.labels())).isCloseTo(Auc.of(s.scores(), s.labels()), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_opposite_order_has_the_opposite_auc(Sample s) {
        assertThat(Auc.of(map(s.scores(), x -> -x), s.labels())).isCloseTo(1 - Auc.of(s.scores(), s.labels()), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_roc_curve_rises_from_corner_to_corner(Sample s) {
        var curve = Roc.of(s.scores(), s.labels());
        assertThat(curve.x()).isSorted().startsWith(0).endsWith(1);
        assertThat(curve.y()).isSorted().startsWith(0).endsWith(1);
        assertThat(curve.area()).isCloseTo(Auc.of(s.scores(), s.labels()), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_point_of_the_curves_is_the_confusion_count_at_its_threshold(Sample s) {
        var roc = Roc.of(s.scores(), s.labels()).points();
        var recall = PrecisionRecall.of(s.scores(), s.labels()).points();
        for (int i = 1; i < roc.size(); i++) {
            var counts = ConfusionCounts.at(roc.get(i).threshold(), s.scores(), s.labels());
            assertThat(List.of(
                            roc.get(i).x(),
                            roc.get(i).y(),
                            recall.get(i).x(),
                            recall.get(i).y()))
                    .containsExactly(counts.falsePositiveRate(), counts.recall(), counts.recall(), counts.precision());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_order_of_the_rows_changes_nothing(Sample s) {
        var t = s.reversed();
        assertThat(Auc.of(t.scores(), t.labels())).isCloseTo(Auc.of(s.scores(), s.labels()), CLOSE);
        assertThat(AveragePrecision.of(t.scores(), t.labels()))
                .isCloseTo(AveragePrecision.of(s.scores(), s.labels()), CLOSE);
        assertThat(LogLoss.of(t.scores(), t.labels())).isCloseTo(LogLoss.of(s.scores(), s.labels()), CLOSE);
        assertThat(Calibration.of(t.scores(), t.labels(), 7).ece())
                .isCloseTo(Calibration.of(s.scores(), s.labels(), 7).ece(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whole_weights_are_repeats(Sample s) {
        double[] weights = new double[s.size()];
        Arrays.setAll(weights, i -> 1 + i % 3);
        var t = s.repeated();
        assertThat(Auc.of(s.scores(), s.labels(), weights)).isCloseTo(Auc.of(t.scores(), t.labels()), CLOSE);
        assertThat(AveragePrecision.of(s.scores(), s.labels(), weights))
                .isCloseTo(AveragePrecision.of(t.scores(), t.labels()), CLOSE);
        assertThat(NormalizedEntropy.of(s.scores(), s.labels(), weights))
                .isCloseTo(NormalizedEntropy.of(t.scores(), t.labels()), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void metrics_stay_within_their_bounds(Sample s) {
        var calibration = Calibration.byQuantiles(s.scores(), s.labels(), 5);
        assertThat(List.of(
                        Brier.of(s.scores(), s.labels()),
                        AveragePrecision.of(s.scores(), s.labels()),
                        calibration.ece(),
                        calibration.mce()))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(calibration.ece()).isLessThanOrEqualTo(calibration.mce());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_base_rate_has_a_normalized_entropy_of_one(Sample s) {
        double rate = s.positives() / (double) s.size();
        assertThat(NormalizedEntropy.of(map(s.scores(), x -> rate), s.labels())).isCloseTo(1, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_order_of_a_sort_is_the_order_of_a_comparator(Sample s) {
        double[] spread = map(s.scores(), x -> (x - 0.5) * Math.pow(10, 40 * x));
        int[] expected = IntStream.range(0, s.size())
                .boxed()
                .sorted((i, j) -> Double.compare(spread[j], spread[i]))
                .mapToInt(i -> i)
                .toArray();
        assertThat(Order.descending(spread)).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ranking_metrics_rise_when_relevant_items_come_first(Sample s) {
        List<Integer> items = IntStream.range(0, s.size()).boxed().toList();
        Set<Integer> relevant = items.stream().filter(i -> s.labels()[i]).collect(Collectors.toSet());
        List<Integer> best = items.stream()
                .sorted((i, j) -> Boolean.compare(s.labels()[j], s.labels()[i]))
                .toList();
        assertThat(AveragePrecision.of(best, relevant)).isCloseTo(1, CLOSE);
        assertThat(AveragePrecision.of(items, relevant)).isBetween(0.0, 1.0);
        assertThat(Recall.at(relevant.size(), best, relevant)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_best_order_has_an_ndcg_of_one(Sample s) {
        double[] grades = map(s.scores(), x -> Math.floor(4 * x) + 1);
        assertThat(Ndcg.at(5, grades, grades, Gain.EXPONENTIAL)).isCloseTo(1, CLOSE);
        assertThat(Ndcg.at(5, map(grades, x -> -x), grades)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drift_measures_are_symmetric_and_zero_for_equals(Sample s) {
        double[] left = s.scores();
        double[] right = map(s.scores(), x -> x * x);
        var bins = Bins.ofEdges(0.25, 0.5, 0.75);
        double[] p = bins.counts(left);
        double[] q = bins.counts(right);
        assertThat(Psi.of(p, q)).isCloseTo(Psi.of(q, p), CLOSE).isNotNegative();
        assertThat(JensenShannon.distance(p, q))
                .isCloseTo(JensenShannon.distance(q, p), CLOSE)
                .isBetween(0.0, 1.0);
        assertThat(KolmogorovSmirnov.of(left, right).pValue())
                .isCloseTo(KolmogorovSmirnov.of(right, left).pValue(), CLOSE)
                .isBetween(0.0, 1.0 + 1e-12);
        assertThat(List.of(
                        Psi.of(p, p),
                        JensenShannon.distance(p, p),
                        KolmogorovSmirnov.of(left, left).statistic()))
                .containsOnly(0.0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_mean_absolute_error_is_at_most_the_root_of_the_squares(Sample s) {
        double[] actual = map(s.scores(), x -> 1 - x * x);
        assertThat(Mae.of(s.scores(), actual)).isLessThanOrEqualTo(Rmse.of(s.scores(), actual) + 1e-12);
        assertThat(QuantileLoss.at(0.5, s.scores(), actual)).isCloseTo(Mae.of(s.scores(), actual) / 2, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void iou_is_symmetric_and_does_not_move_with_the_boxes(Sample s) {
        double[] r = s.scores();
        var a = new Box(r[0], r[1], r[2], r[3]);
        var b = new Box(r[3], r[0], r[1], r[2]);
        var movedA = new Box(a.x() + 7, a.y() - 3, a.width(), a.height());
        var movedB = new Box(b.x() + 7, b.y() - 3, b.width(), b.height());
        assertThat(Iou.of(a, b)).isCloseTo(Iou.of(b, a), CLOSE).isCloseTo(Iou.of(movedA, movedB), within(1e-9));
        assertThat(Iou.of(a, b)).isBetween(0.0, 1.0);
    }

    private static double[] map(double[] values, DoubleUnaryOperator f) {
        return Arrays.stream(values).map(f).toArray();
    }

    /// Random scores, every third time with many ties, and labels of both classes.
    record Sample(long seed, List<Double> score, List<Boolean> label) {
        static Sample of(long seed) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            int n = random.nextInt(4, 40);
            double steps = seed % 3 == 0 ? 4 : 1e9;
            List<Double> scores = random.doubles(n)
                    .map(x -> Math.floor(x * steps) / steps)
                    .boxed()
                    .toList();
            List<Boolean> labels = IntStream.range(0, n)
                    .mapToObj(i -> i < 2 ? i == 0 : random.nextDouble() < scores.get(i))
                    .toList();
            return new Sample(seed, scores, labels);
        }

        Sample reversed() {
            return new Sample(seed, score.reversed(), label.reversed());
        }

        Sample repeated() {
            List<Integer> rows = IntStream.range(0, size())
                    .flatMap(i -> IntStream.generate(() -> i).limit(1 + i % 3))
                    .boxed()
                    .toList();
            return new Sample(
                    seed,
                    rows.stream().map(score::get).toList(),
                    rows.stream().map(label::get).toList());
        }

        int size() {
            return score.size();
        }

        long positives() {
            return label.stream().filter(x -> x).count();
        }

        double[] scores() {
            return score.stream().mapToDouble(x -> x).toArray();
        }

        boolean[] labels() {
            var labels = new boolean[size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = label.get(i);
            }
            return labels;
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }
}
