package mlsd.metrics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Percentile bootstrap: the spread of a metric over samples of the rows, drawn with repeats.
///
/// The same seed gives the same interval. Rows must be independent: when a user or query has many rows, compute one
/// value for each and use [#mean]. Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
public final class Bootstrap {
    private Bootstrap() {}

    /// The interval of any metric of row numbers `0 … n-1`.
    ///
    /// Resamples in which the metric is undefined are left out and not counted in `rounds`.
    ///
    /// @throws UndefinedMetricException when the metric is undefined on all rows or in more than half of the resamples
    public static Interval interval(ToDoubleFunction<int[]> metric, int n, int rounds, long seed, double level) {
        Needs.some("a bootstrap", n, "rows");
        Needs.atLeast("the number of bootstrap rounds", rounds, 2);
        Needs.between("the level of an interval", level, 0, 1);
        var all = new int[n];
        Arrays.setAll(all, i -> i);
        double estimate = metric.applyAsDouble(all);
        var random = random(seed);
        return summary(estimate, level, rounds, () -> metric.applyAsDouble(resample(n, random)));
    }

    /// The interval of a metric of scores and labels: `Bootstrap.of(Auc::of, scores, labels, 1000, 7, 0.95)`.
    public static Interval of(
            LabelMetric metric, double[] scores, boolean[] labels, int rounds, long seed, double level) {
        Needs.sameRows("a bootstrap", scores.length, "scores", labels.length, "labels");
        return interval(
                rows -> metric.of(Rows.pick(scores, rows), Rows.pick(labels, rows)),
                scores.length,
                rounds,
                seed,
                level);
    }

    /// The interval of a metric of predicted and actual numbers: `Bootstrap.paired(Rmse::of, …)`.
    public static Interval paired(
            NumberMetric metric, double[] predicted, double[] actual, int rounds, long seed, double level) {
        Needs.sameRows("a bootstrap", predicted.length, "predicted", actual.length, "actual");
        return interval(
                rows -> metric.of(Rows.pick(predicted, rows), Rows.pick(actual, rows)),
                predicted.length,
                rounds,
                seed,
                level);
    }

    /// The interval of a mean: of one value for each user, query or day.
    public static Interval mean(double[] values, int rounds, long seed, double level) {
        Needs.finite("a bootstrap", "value", values);
        return interval(rows -> mean(Rows.pick(values, rows)), values.length, rounds, seed, level);
    }

    /// The interval of a comparison of two independent samples, each drawn anew: drift measures.
    public static Interval twoSamples(
            NumberMetric metric, double[] reference, double[] current, int rounds, long seed, double level) {
        Needs.some("a bootstrap", reference.length, "reference values");
        Needs.some("a bootstrap", current.length, "current values");
        Needs.atLeast("the number of bootstrap rounds", rounds, 2);
        Needs.between("the level of an interval", level, 0, 1);
        var random = random(seed);
        return summary(metric.of(reference, current), level, rounds, () -> {
            double[] left = Rows.pick(reference, resample(reference.length, random));
            return metric.of(left, Rows.pick(current, resample(current.length, random)));
        });
    }

    private static Interval summary(double estimate, double level, int rounds, Draw draw) {
        var values = new double[rounds];
        int defined = 0;
        for (int round = 0; round < rounds; round++) {
            try {
                values[defined] = draw.value();
                defined++;
            } catch (UndefinedMetricException undefined) {
                // A resample without a class has no value; what remains is checked below.
            }
        }
        if (defined * 2 < rounds) {
            throw new UndefinedMetricException("a bootstrap interval needs a value in at least half of the resamples,"
                    + " but " + (rounds - defined) + " of " + rounds + " have none: take more rows of the rare class");
        }
        double[] sorted = Quantiles.sorted(Arrays.copyOf(values, defined));
        double tail = (1 - level) / 2;
        return new Interval(Quantiles.of(sorted, tail), estimate, Quantiles.of(sorted, 1 - tail), level, defined);
    }

    private static int[] resample(int n, RandomGenerator random) {
        var rows = new int[n];
        Arrays.setAll(rows, i -> random.nextInt(n));
        return rows;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @FunctionalInterface
    private interface Draw {
        double value();
    }
}
