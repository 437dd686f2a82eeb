package mlsd.monitor;

/// A metric that is kept over windows.
///
/// @param name      such as `log loss`
/// @param tolerance the smallest change, in units of the metric, that is worth a look
public record Measure(MetricKind kind, String name, double tolerance) {
    public Measure {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "the tolerance of %s needs to be 0 or more, but is %s".formatted(name, tolerance));
        }
    }
}
