package mlsd.metrics;

/// Log loss (binary and multi-class cross-entropy): the price of being sure and wrong, in nats.
///
/// `LogLoss = -(1/n) Σ ln p(actual class)`. Probabilities are clipped to `[ε, 1-ε]`, `ε = 2⁻⁵²`, as in scikit-learn,
/// so one certain mistake costs 36.04 and not ∞. Source: Good, "Rational decisions", JRSS B 14 (1952).
public final class LogLoss {
    static final double EPSILON = Math.ulp(1.0);
    private static final double ROUNDING = 1e-6;

    private LogLoss() {}

    /// The loss of one probability and one label a row.
    ///
    /// Probabilities `{0.9, 0.2}` with labels `{true, false}` give 0.1643: the mean of -ln 0.9 and -ln 0.8.
    ///
    /// @throws IllegalArgumentException for other lengths or a number outside of 0 to 1
    public static double of(double[] probabilities, boolean[] labels) {
        return of(probabilities, labels, Weights.equal(labels.length));
    }

    /// The same, each row's loss averaged with its weight.
    public static double of(double[] probabilities, boolean[] labels, double[] weights) {
        Needs.probabilities("log loss", probabilities, labels);
        Needs.weights("log loss", weights, labels.length);
        var losses = new double[labels.length];
        for (int i = 0; i < losses.length; i++) {
            double clipped = clip(probabilities[i]);
            losses[i] = labels[i] ? -Math.log(clipped) : -Math.log1p(-clipped);
        }
        return Weights.mean(losses, weights);
    }

    /// The multi-class loss: `probabilities[row][class]`, each row summing to 1, and the actual class of each row.
    ///
    /// Rows `{0.7, 0.2, 0.1}` and `{0.1, 0.8, 0.1}` with classes `{0, 1}` give 0.2899.
    public static double of(double[][] probabilities, int[] classes) {
        Needs.sameRows("log loss", probabilities.length, "rows of probabilities", classes.length, "classes");
        double sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum -= Math.log(clip(actual(probabilities[i], classes[i], i)));
        }
        return sum / classes.length;
    }

    private static double actual(double[] row, int actual, int index) {
        double sum = 0;
        for (double probability : row) {
            Needs.probability("log loss", "one in row " + index, probability);
            sum += probability;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("log loss needs rows that sum to 1, but row " + index + " sums to " + sum
                    + ": divide each row by its sum, or apply softmax to raw scores");
        }
        if (actual < 0 || actual >= row.length) {
            throw new IllegalArgumentException("log loss needs classes from 0 to " + (row.length - 1) + ", but row "
                    + index + " has class " + actual + ": number the classes from 0");
        }
        return row[actual];
    }

    private static double clip(double probability) {
        return Math.clamp(probability, EPSILON, 1 - EPSILON);
    }
}
