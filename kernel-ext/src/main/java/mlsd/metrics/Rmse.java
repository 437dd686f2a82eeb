package mlsd.metrics;

/// Root mean squared error, in the unit of the label: large misses count most.
///
/// `RMSE = √((1/n) Σ (ŷ - y)²)`; the best constant prediction is the mean. Source: Gauss (1809).
public final class Rmse {
    private Rmse() {}

    /// The error of one predicted and one actual number a row.
    ///
    /// Predicted `{1, 2}` with actual `{1, 4}` gives √2 = 1.4142.
    ///
    /// @throws IllegalArgumentException for other lengths, NaN or infinite numbers
    public static double of(double[] predicted, double[] actual) {
        return of(predicted, actual, Weights.equal(actual.length));
    }

    /// The same, each row's squared error averaged with its weight.
    public static double of(double[] predicted, double[] actual, double[] weights) {
        return Math.sqrt(Weights.meanLoss("RMSE", predicted, actual, weights, (guess, y) -> (guess - y) * (guess - y)));
    }
}
