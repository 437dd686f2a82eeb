package mlsd.metrics;

/// Two-sample Kolmogorov–Smirnov test: the largest gap between two cumulative distributions.
///
/// `D = max |F(x) - G(x)|`. Of the scores of positives against those of negatives it is the classifier's "KS",
/// `max(TPR - FPR)`. Source: Smirnov (1939); Hodges, "The significance probability of the Smirnov two-sample test",
/// Arkiv för Matematik 3 (1958).
public final class KolmogorovSmirnov {
    private static final long EXACT_CELLS = 4_000_000;
    private static final double SURELY_CHANCE = 0.2;

    private KolmogorovSmirnov() {}

    /// The statistic and its two-sided p-value: exact up to n·m = 4 million, else from the limit distribution.
    ///
    /// `{1, 2, 3}` and `{4, 5, 6}` give 1 and p = 0.1. With ties the p-value is on the safe side (too large).
    ///
    /// @throws UndefinedMetricException when a sample is empty
    /// @throws IllegalArgumentException for NaN or infinite values
    public static TestResult of(double[] reference, double[] current) {
        return (long) reference.length * current.length <= EXACT_CELLS
                ? exact(reference, current)
                : asymptotic(reference, current);
    }

    static TestResult exact(double[] reference, double[] current) {
        long gap = gap(reference, current);
        double statistic = statistic(gap, reference, current);
        return new TestResult(statistic, gap == 0 ? 1 : reaching(gap, reference.length, current.length));
    }

    static TestResult asymptotic(double[] reference, double[] current) {
        double n = reference.length;
        double m = current.length;
        double statistic = statistic(gap(reference, current), reference, current);
        return new TestResult(statistic, tail(statistic * Math.sqrt(n * m / (n + m))));
    }

    private static double statistic(long gap, double[] reference, double[] current) {
        return gap / ((double) reference.length * current.length);
    }

    /// The largest gap times n·m, a whole number.
    private static long gap(double[] reference, double[] current) {
        Needs.some("the KS test", reference.length, "reference values");
        Needs.some("the KS test", current.length, "current values");
        Needs.finite("the KS test", "reference value", reference);
        Needs.finite("the KS test", "current value", current);
        double[] a = Quantiles.sorted(reference);
        double[] b = Quantiles.sorted(current);
        long gap = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            i = after(a, i, value);
            j = after(b, j, value);
            gap = Math.max(gap, Math.abs((long) i * b.length - (long) j * a.length));
        }
        return gap;
    }

    private static int after(double[] sorted, int from, double value) {
        int i = from;
        while (i < sorted.length && sorted[i] <= value) {
            i++;
        }
        return i;
    }

    /// The share of all orders of n + m values whose path gets as far from the diagonal as `gap` somewhere.
    private static double reaching(long gap, int n, int m) {
        var reached = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (Math.abs((long) i * m - (long) j * n) >= gap) {
                    reached[j] = 1;
                } else if (i + j > 0) {
                    double left = j > 0 ? reached[j - 1] * j : 0;
                    reached[j] = (reached[j] * i + left) / (i + j);
                }
            }
        }
        return reached[m];
    }

    /// Kolmogorov's `2 Σ (-1)^(k-1) e^(-2 k² λ²)`.
    private static double tail(double lambda) {
        if (lambda < SURELY_CHANCE) {
            return 1;
        }
        double sum = 0;
        for (int k = 25; k >= 1; k--) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return sum;
    }
}
