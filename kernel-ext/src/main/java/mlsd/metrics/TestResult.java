package mlsd.metrics;

/// The result of a significance test.
///
/// @param statistic how far the samples are apart, on the test's own scale
/// @param pValue how often chance alone gives at least this much; small with many rows even when the shift is small
public record TestResult(double statistic, double pValue) {}
