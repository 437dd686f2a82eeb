package mlsd.metrics;

import java.util.Arrays;

/// Quantiles with straight lines between order statistics (type 7 of Hyndman & Fan 1996, numpy's default).
final class Quantiles {
    private Quantiles() {}

    static double[] sorted(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double of(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = position - below;
        double step = sorted[above] - sorted[below];
        return part < 0.5 ? sorted[below] + step * part : sorted[above] - step * (1 - part);
    }
}
