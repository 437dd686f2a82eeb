package mlsd.metrics;

/// A metric on the rows of one group.
///
/// @param value NaN when the metric is undefined there
/// @param note why there is no value; empty when there is one
public record Slice(String group, int rows, double value, String note) {}
