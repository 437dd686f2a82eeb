package mlsd.metrics;

/// A metric on the rows of one group, with its bootstrap interval.
///
/// @param low NaN, as `value` and `high`, when the metric is undefined there
/// @param note why there is no value; empty when there is one
public record SliceInterval(String group, int rows, double low, double value, double high, String note) {}
