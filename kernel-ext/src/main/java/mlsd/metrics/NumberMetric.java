package mlsd.metrics;

/// A metric of two arrays of numbers, such as `Rmse::of` (rows paired) or a drift measure (two samples).
@FunctionalInterface
public interface NumberMetric {
    /// The metric's value.
    double of(double[] left, double[] right);
}
