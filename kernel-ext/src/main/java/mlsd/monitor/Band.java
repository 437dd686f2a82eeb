package mlsd.monitor;

import java.util.Arrays;

/// Where the next value of a metric lies, by the windows before it.
///
/// `mean ± max(tolerance, t(k-1; 1-α/2) · s · √(1 + 1/k))` over `k` reference values with standard deviation `s`:
/// a prediction interval that is never narrower than what is worth a look. The quantile of Student's t is expanded
/// about the normal's 3.291 (Abramowitz & Stegun 26.7.5), for `α = 0.001`; within 2 % of the table from five values on.
public record Band(double low, double mean, double high) {
    private static final double Z = 3.290526731;
    static final int FEWEST = 5;

    /// The band of some reference values.
    ///
    /// Values 1, 2, 3, 4 and 5 give 3 ± 8.61 · 1.5811 · 1.0954 = 3 ± 14.9.
    public static Band of(double[] reference, double tolerance) {
        int k = reference.length;
        if (k < FEWEST) {
            throw new IllegalArgumentException(
                    "a band needs %d reference windows at least, but got %d".formatted(FEWEST, k));
        }
        double mean = Arrays.stream(reference).average().orElseThrow();
        double squares = Arrays.stream(reference)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double half = Math.max(tolerance, t(k - 1) * Math.sqrt(squares / (k - 1) * (1 + 1.0 / k)));
        return new Band(mean - half, mean, mean + half);
    }

    /// Whether a value lies outside; NaN does not.
    public boolean excludes(double value) {
        return value < low || value > high;
    }

    static double t(int freedom) {
        double z2 = Z * Z;
        double v = freedom;
        return Z
                + Z * (z2 + 1) / (4 * v)
                + Z * ((5 * z2 + 16) * z2 + 3) / (96 * v * v)
                + Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v)
                + Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / (92_160 * v * v * v * v);
    }
}
