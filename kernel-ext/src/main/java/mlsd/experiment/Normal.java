package mlsd.experiment;

/// The standard normal distribution.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.2.11 (series), 26.2.14 (fraction).
public final class Normal {
    private static final double FAR = 3;
    private static final double FURTHEST = 40;

    private Normal() {}

    /// `P(Z ≤ x)`. `cdf(1.96)` is 0.975.
    public static double cdf(double x) {
        return upperTail(-x);
    }

    /// `P(Z ≥ x)`, with all its digits far out too: `upperTail(9)` is 1.13e-19.
    public static double upperTail(double x) {
        if (x < 0) {
            return 1 - upperTail(-x);
        }
        return x < FAR ? 0.5 - density(x) * series(x) : density(x) * fraction(x);
    }

    /// `P(|Z| ≥ |z|)`: the two-sided p-value of a z-score.
    public static double twoSided(double z) {
        return 2 * upperTail(Math.abs(z));
    }

    /// The `x` with `cdf(x) = probability`. `quantile(0.975)` is 1.96.
    ///
    /// @throws IllegalArgumentException unless the probability lies between 0 and 1
    public static double quantile(double probability) {
        Needs.share("the probability of a quantile", probability);
        return probability < 0.5 ? -above(probability) : above(1 - probability);
    }

    /// How many standard errors an interval of this level reaches to each side: 1.96 for 0.95.
    static double reach(double level) {
        Needs.share("the level of an interval", level);
        return above((1 - level) / 2);
    }

    private static double above(double tail) {
        double low = 0;
        double high = FURTHEST;
        for (int step = 0; step < 80; step++) {
            double middle = (low + high) / 2;
            if (upperTail(middle) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /// `x + x³/3 + x⁵/(3·5) + …`
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; term > sum * 1e-17; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return sum;
    }

    /// `1/(x + 1/(x + 2/(x + 3/(x + …))))`, from the inside out.
    private static double fraction(double x) {
        double value = x;
        for (int n = 200; n > 0; n--) {
            value = x + n / value;
        }
        return 1 / value;
    }
}
