package mlsd.experiment;

/// A logged decision and what a model of the reward expects.
///
/// @param predicted the reward of the logged action
/// @param expected the reward under the policy in question: `Σ chance(a) · predicted(a)` over all actions
public record Modelled(Logged logged, double predicted, double expected) {
    /// @throws IllegalArgumentException for NaN or infinity
    public Modelled {
        if (!Double.isFinite(predicted) || !Double.isFinite(expected)) {
            throw new IllegalArgumentException("a reward model needs finite predictions, but gave " + predicted
                    + " for the logged action and " + expected + " for the policy");
        }
    }
}
