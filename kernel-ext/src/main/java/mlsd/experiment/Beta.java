package mlsd.experiment;

import java.util.random.RandomGenerator;

/// Draws from beta distributions: `X / (X + Y)` of two gammas.
///
/// Source: Marsaglia & Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
final class Beta {
    private Beta() {}

    /// @param a at least 1
    /// @param b at least 1
    static double draw(double a, double b, RandomGenerator random) {
        double x = gamma(a, random);
        return x / (x + gamma(b, random));
    }

    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            double bound = normal * normal / 2 + d - d * v + d * Math.log(v);
            if (v > 0 && Math.log(1 - random.nextDouble()) < bound) {
                return d * v;
            }
        }
    }
}
