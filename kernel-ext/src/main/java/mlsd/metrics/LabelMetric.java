package mlsd.metrics;

/// A metric of scores and true-or-false labels, such as `Auc::of`.
@FunctionalInterface
public interface LabelMetric {
    /// The metric's value.
    double of(double[] scores, boolean[] labels);
}
