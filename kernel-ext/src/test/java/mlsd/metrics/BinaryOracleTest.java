package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleSupplier;
import mlsd.oracle.Python;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;

/// Random cases, drawn and judged by scikit-learn in the same run.
class BinaryOracleTest {
    private static final double CLOSE = 1e-9;
    private static List<Case> cases = List.of();

    @BeforeAll
    static void ask_scikit_learn() {
        cases = Python.cases(BinaryOracleTest.class, "binary.py", new TypeReference<List<Case>>() {});
    }

    static List<Case> cases() {
        return cases;
    }

    static List<Case> unweighted() {
        return cases.stream().filter(c -> !c.name.endsWith("weighted")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void log_loss(Case c) {
        same(c.expected.logLoss, () -> LogLoss.of(c.probabilities(), c.truth(), c.weight()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void normalized_entropy(Case c) {
        same(c.expected.normalizedEntropy, () -> NormalizedEntropy.of(c.probabilities(), c.truth(), c.weight()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void brier(Case c) {
        same(c.expected.brier, () -> Brier.of(c.probabilities(), c.truth(), c.weight()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void auc(Case c) {
        same(c.expected.auc, () -> Auc.of(c.probabilities(), c.truth(), c.weight()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void average_precision(Case c) {
        same(c.expected.averagePrecision, () -> AveragePrecision.of(c.probabilities(), c.truth(), c.weight()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void roc(Case c) {
        if (c.expected.auc == null) {
            undefined(() -> Roc.of(c.probabilities(), c.truth(), c.weight()).area());
        } else {
            c.expected.roc.same(Roc.of(c.probabilities(), c.truth(), c.weight()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void precision_recall(Case c) {
        if (c.expected.averagePrecision == null) {
            undefined(() ->
                    PrecisionRecall.of(c.probabilities(), c.truth(), c.weight()).area());
        } else {
            ended(c.expected.precisionRecall, PrecisionRecall.of(c.probabilities(), c.truth(), c.weight()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unweighted")
    void weights_of_one_change_nothing(Case c) {
        same(c.expected.logLoss, () -> LogLoss.of(c.probabilities(), c.truth()));
        same(c.expected.normalizedEntropy, () -> NormalizedEntropy.of(c.probabilities(), c.truth()));
        same(c.expected.brier, () -> Brier.of(c.probabilities(), c.truth()));
        same(c.expected.auc, () -> Auc.of(c.probabilities(), c.truth()));
        same(c.expected.averagePrecision, () -> AveragePrecision.of(c.probabilities(), c.truth()));
        same(c.expected.auc, () -> Roc.of(c.probabilities(), c.truth()).area());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unweighted")
    void confusion_counts(Case c) {
        var at = ConfusionCounts.at(0.5, c.probabilities(), c.truth());
        var top = ConfusionCounts.top(3, c.probabilities(), c.truth());
        assertThat(List.of(at, top)).containsExactly(counts(c.expected.confusion), counts(c.expected.confusionTop3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unweighted")
    void rates_of_confusion_counts(Case c) {
        var at = ConfusionCounts.at(0.5, c.probabilities(), c.truth());
        same(c.expected.precision, at::precision);
        same(c.expected.recall, at::recall);
        same(c.expected.falsePositiveRate, at::falsePositiveRate);
        same(c.expected.accuracy, at::accuracy);
        same(c.expected.f1, at::f1);
        same(c.expected.f2, () -> at.f(2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unweighted")
    void calibration(Case c) {
        c.expected.uniform.same(Calibration.of(c.probabilities(), c.truth(), 5));
        c.expected.quantile.same(Calibration.byQuantiles(c.probabilities(), c.truth(), 5));
        same(c.expected.ece, Calibration.of(c.probabilities(), c.truth(), 5)::ece);
    }

    private static void same(@Nullable Double expected, DoubleSupplier got) {
        if (expected == null) {
            undefined(got);
        } else {
            assertThat(got.getAsDouble()).isCloseTo(expected, within(CLOSE * Math.max(1, Math.abs(expected))));
        }
    }

    private static void undefined(DoubleSupplier got) {
        assertThatExceptionOfType(UndefinedMetricException.class).isThrownBy(got::getAsDouble);
    }

    /// scikit-learn stops at full recall or goes on to the last score, by version; both begin alike.
    private static void ended(Points expected, Curve got) {
        assertThat(got.points()).hasSameSizeAs(expected.x);
        expected.same(got);
    }

    private static ConfusionCounts counts(List<Integer> c) {
        return new ConfusionCounts(c.get(0), c.get(2), c.get(1), c.get(3));
    }

    private static void close(double[] got, List<Double> expected) {
        assertThat(got).containsExactly(expected.stream().mapToDouble(d -> d).toArray(), within(CLOSE));
    }

    record Case(String name, List<Double> scores, List<Boolean> labels, List<Double> weights, Expected expected) {
        double[] probabilities() {
            return scores.stream().mapToDouble(d -> d).toArray();
        }

        double[] weight() {
            return weights.stream().mapToDouble(d -> d).toArray();
        }

        boolean[] truth() {
            var truth = new boolean[labels.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = labels.get(i);
            }
            return truth;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Expected(
            Double logLoss,
            @Nullable Double normalizedEntropy,
            Double brier,
            @Nullable Double auc,
            @Nullable Double averagePrecision,
            Points roc,
            Points precisionRecall,
            List<Integer> confusion,
            List<Integer> confusionTop3,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double falsePositiveRate,
            Double accuracy,
            @Nullable Double f1,
            @Nullable Double f2,
            Reliability uniform,
            Reliability quantile,
            Double ece) {}

    record Points(List<Double> x, List<Double> y, List<Double> thresholds) {
        void same(Curve curve) {
            assertThat(curve.thresholds())
                    .containsExactly(thresholds.stream().mapToDouble(d -> d).toArray());
            close(curve.x(), x);
            close(curve.y(), y);
        }
    }

    record Reliability(List<Double> observed, List<Double> predicted) {
        void same(Calibration calibration) {
            close(
                    calibration.bins().stream()
                            .mapToDouble(Calibration.Bin::observed)
                            .toArray(),
                    observed);
            close(
                    calibration.bins().stream()
                            .mapToDouble(Calibration.Bin::predicted)
                            .toArray(),
                    predicted);
        }
    }
}
