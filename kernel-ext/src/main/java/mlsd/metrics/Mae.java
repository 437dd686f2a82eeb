package mlsd.metrics;

/// Mean absolute error, in the unit of the label: every unit missed counts the same.
///
/// `MAE = (1/n) Σ |ŷ - y|`; the best constant prediction is the median. Source: Laplace (1774).
public final class Mae {
    private Mae() {}

    /// The error of one predicted and one actual number a row.
    ///
    /// Predicted `{1, 2}` with actual `{1, 4}` gives 1.
    ///
    /// @throws IllegalArgumentException for other lengths, NaN or infinite numbers
    public static double of(double[] predicted, double[] actual) {
        return of(predicted, actual, Weights.equal(actual.length));
    }

    /// The same, each row's error averaged with its weight.
    public static double of(double[] predicted, double[] actual, double[] weights) {
        return Weights.meanLoss("MAE", predicted, actual, weights, (guess, y) -> Math.abs(guess - y));
    }
}
