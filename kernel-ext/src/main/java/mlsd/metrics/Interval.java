package mlsd.metrics;

/// An estimate and where it could have come out with other rows.
///
/// @param level the share of such intervals that hold the true value, such as 0.95
/// @param rounds the resamples that had a value: fewer than asked for when some lacked a class
public record Interval(double low, double estimate, double high, double level, int rounds) {}
