package mlsd.metrics;

/// Normalised entropy: log loss relative to always predicting the base rate.
///
/// `NE = LogLoss / H(r)`, `H(r) = -r ln r - (1-r) ln(1-r)`, `r` the share of positives: 1 is as good as the base rate,
/// below is better, and data of different base rates compare. Source: He et al., "Practical lessons from predicting
/// clicks on ads at Facebook", ADKDD 2014.
public final class NormalizedEntropy {
    private NormalizedEntropy() {}

    /// The normalised entropy of one probability and one label a row.
    ///
    /// Probabilities `{0.9, 0.2}` with labels `{true, false}` give 0.2370: log loss 0.1643 over ln 2.
    ///
    /// @throws UndefinedMetricException when a class is missing: the base rate alone is then perfect
    /// @throws IllegalArgumentException for other lengths or a number outside of 0 to 1
    public static double of(double[] probabilities, boolean[] labels) {
        return of(probabilities, labels, Weights.equal(labels.length));
    }

    /// The same, losses and base rate weighted by row.
    public static double of(double[] probabilities, boolean[] labels, double[] weights) {
        double loss = LogLoss.of(probabilities, labels, weights);
        double rate = Weights.positiveShare(labels, weights);
        if (rate == 0 || rate == 1) {
            throw new UndefinedMetricException("normalised entropy needs both classes, but all " + labels.length
                    + " labels are " + (rate == 1) + ": widen the sample or slice, or use log loss");
        }
        return loss / (-rate * Math.log(rate) - (1 - rate) * Math.log1p(-rate));
    }
}
