package mlsd.metrics;

/// The data is in order, but the metric has no value for it: an AUC of one class, a recall of no relevant item.
///
/// Where scikit-learn warns and returns NaN or 0, this package says what is missing; [Slices] and [Bootstrap] show
/// or skip such a case and let every other error through.
public final class UndefinedMetricException extends IllegalArgumentException {
    /// The sentence that a reader sees: what was needed, what came, what to do.
    public UndefinedMetricException(String message) {
        super(message);
    }
}
