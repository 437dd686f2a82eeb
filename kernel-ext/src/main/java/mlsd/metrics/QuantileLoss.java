package mlsd.metrics;

/// Quantile (pinball) loss: the price of predicting a quantile, such as the arrival time that 90 % beat.
///
/// `L = (1/n) Σ max(τ (y - ŷ), (τ - 1)(y - ŷ))`: predicting too low costs τ a unit, too high 1 - τ; at τ = ½ it is
/// half the MAE. Source: Koenker & Bassett, "Regression quantiles", Econometrica 46 (1978).
public final class QuantileLoss {
    private QuantileLoss() {}

    /// The loss of a prediction of quantile `tau`.
    ///
    /// At τ = 0.9, predicted `{1, 2}` with actual `{0, 4}` gives (0.1 + 1.8) / 2 = 0.95.
    ///
    /// @param tau the quantile, above 0 and below 1
    /// @throws IllegalArgumentException for other lengths, NaN or infinite numbers, or another `tau`
    public static double at(double tau, double[] predicted, double[] actual) {
        return at(tau, predicted, actual, Weights.equal(actual.length));
    }

    /// The same, each row's loss averaged with its weight.
    public static double at(double tau, double[] predicted, double[] actual, double[] weights) {
        Needs.between("the quantile", tau, 0, 1);
        return Weights.meanLoss(
                "quantile loss",
                predicted,
                actual,
                weights,
                (guess, y) -> Math.max(tau * (y - guess), (tau - 1) * (y - guess)));
    }
}
