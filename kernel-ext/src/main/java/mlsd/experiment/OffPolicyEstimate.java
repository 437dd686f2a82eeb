package mlsd.experiment;

/// The value of a policy that never ran, mean reward a decision, and how far to trust it.
///
/// @param effectiveRows `(Σ w)² / Σ w²` (Kish 1965): so many rows of a real test say as much about the mean
/// @param largestWeight one row stands for so many decisions
/// @param clipped rows whose weight was cut
public record OffPolicyEstimate(
        String method, double value, double standardError, double effectiveRows, double largestWeight, long clipped) {

    /// The value with its error: for intervals and comparisons.
    public Estimate estimate() {
        return new Estimate(value, standardError);
    }
}
