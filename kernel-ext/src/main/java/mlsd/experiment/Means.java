package mlsd.experiment;

/// Means of one value for each user.
public final class Means {
    private Means() {}

    /// The mean and its standard error `s / √n`, `s` with n - 1. `{1, 2, 3}` give 2 ± 0.577.
    ///
    /// @throws IllegalArgumentException for fewer than two values, NaN or infinity
    public static Estimate of(double[] values) {
        Needs.rows("a mean with an error", values.length, 2);
        Needs.finite("a mean", "value", values);
        double n = values.length;
        return new Estimate(mean(values), Math.sqrt(squares(values, values) / (n - 1) / n));
    }

    /// Welch's test with the normal distribution: from some hundred users an arm on, as any real test has.
    public static Comparison compare(double[] control, double[] treatment, double level) {
        return Comparison.of(of(control), of(treatment), level);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// `Σ (x - x̄)(y - ȳ)`
    static double squares(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
