package mlsd.metrics;

/// The chi-squared distribution, by the regularised incomplete gamma function with `a = df/2`, `x = χ²/2`.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.5.29 (series), 6.5.31 (fraction),
/// 26.4.
final class ChiSquareDistribution {
    private static final double CLOSE = 1e-16;

    private ChiSquareDistribution() {}

    /// P(X ≥ statistic).
    static double upperTail(double statistic, int degrees) {
        double a = degrees / 2.0;
        double x = statistic / 2;
        if (x == 0) {
            return 1;
        }
        double density = Math.exp(a * Math.log(x) - x - logGamma(degrees));
        return x < a + 1 ? 1 - density * series(a, x) : density * fraction(a, x);
    }

    /// The value that is exceeded with the given probability, by bisection.
    static double upperQuantile(double probability, int degrees) {
        double low = 0;
        double high = 1;
        while (upperTail(high, degrees) > probability) {
            high *= 2;
        }
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (upperTail(middle, degrees) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// ln Γ(degrees/2), by Γ(a + 1) = a Γ(a) from Γ(1) = 1 or Γ(½) = √π.
    private static double logGamma(int degrees) {
        double sum = degrees % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (int twice = degrees - 2; twice > 0; twice -= 2) {
            sum += Math.log(twice / 2.0);
        }
        return sum;
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; term > sum * CLOSE; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /// Evaluated with the modified Lentz method.
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        double factor = 0;
        for (int n = 1; Math.abs(factor - 1) > 2 * CLOSE && n < 10_000; n++) {
            double numerator = n * (a - n);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            factor = c * d;
            value *= factor;
        }
        return value;
    }
}
