package mlsd.serve;

import org.HdrHistogram.Histogram;

/// What a stage took, and how often its fallback had to answer.
///
/// @param p50Millis half of the requests were at least as fast
/// @param fallbacks answers that were late, failed or skipped
public record StageLatency(
        String stage,
        long count,
        double meanMillis,
        double p50Millis,
        double p90Millis,
        double p99Millis,
        double maxMillis,
        long fallbacks) {

    static StageLatency of(String stage, Histogram histogram, long fallbacks) {
        return new StageLatency(
                stage,
                histogram.getTotalCount(),
                histogram.getMean() / 1e6,
                millis(histogram, 50),
                millis(histogram, 90),
                millis(histogram, 99),
                histogram.getMaxValue() / 1e6,
                fallbacks);
    }

    static double millis(Histogram histogram, double percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }
}
