package mlsd.metrics;

/// Brier score: the mean squared error of probabilities, 0 the best and 1 the worst.
///
/// `Brier = (1/n) Σ (p - y)²`, `y` = 1 for a true label and 0 for a false one.
/// Source: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950),
/// halved as usual for two classes.
public final class Brier {
    private Brier() {}

    /// The score of one probability and one label a row.
    ///
    /// Probabilities `{0.9, 0.2}` with labels `{true, false}` give 0.025.
    ///
    /// @throws IllegalArgumentException for other lengths or a number outside of 0 to 1
    public static double of(double[] probabilities, boolean[] labels) {
        return of(probabilities, labels, Weights.equal(labels.length));
    }

    /// The same, each row's error averaged with its weight.
    public static double of(double[] probabilities, boolean[] labels, double[] weights) {
        Needs.probabilities("the Brier score", probabilities, labels);
        Needs.weights("the Brier score", weights, labels.length);
        var errors = new double[labels.length];
        for (int i = 0; i < errors.length; i++) {
            double error = probabilities[i] - (labels[i] ? 1 : 0);
            errors[i] = error * error;
        }
        return Weights.mean(errors, weights);
    }
}
