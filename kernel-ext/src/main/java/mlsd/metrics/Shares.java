package mlsd.metrics;

import java.util.Arrays;

/// Counts or shares by bin, turned into shares that sum to 1.
final class Shares {
    private Shares() {}

    static double[] of(String metric, String side, double[] bins) {
        double sum = 0;
        for (int i = 0; i < bins.length; i++) {
            if (!(bins[i] >= 0 && Double.isFinite(bins[i]))) {
                throw new IllegalArgumentException(metric + " needs shares or counts of 0 or more, but bin " + i
                        + " of the " + side + " is " + bins[i] + ": count values with Bins first");
            }
            sum += bins[i];
        }
        if (sum == 0) {
            throw new UndefinedMetricException(metric + " needs rows on both sides, but the " + side
                    + " has none in its " + bins.length + " bins: wait for data or take a longer window");
        }
        double total = sum;
        return Arrays.stream(bins).map(bin -> bin / total).toArray();
    }

    static void needSameBins(String metric, double[] reference, double[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException(
                    metric + " needs the same bins on both sides, but the reference has " + reference.length
                            + " and the current window " + current.length + ": count both with the same Bins");
        }
    }
}
