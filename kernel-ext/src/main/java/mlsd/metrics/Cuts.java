package mlsd.metrics;

import java.util.Arrays;

/// What every distinct score, taken as the threshold, catches: cumulative positive and negative weight, highest first.
final class Cuts {
    final double[] thresholds;
    final double[] positives;
    final double[] negatives;

    private Cuts(double[] thresholds, double[] positives, double[] negatives) {
        this.thresholds = thresholds;
        this.positives = positives;
        this.negatives = negatives;
    }

    static Cuts of(String metric, double[] scores, boolean[] labels, double[] weights) {
        Needs.scored(metric, scores, labels);
        Needs.weights(metric, weights, scores.length);
        return accumulate(scores, labels, weights, Order.descending(scores));
    }

    /// Rows that weigh nothing are left out, so that their scores are no thresholds.
    private static Cuts accumulate(double[] scores, boolean[] labels, double[] weights, int[] order) {
        var thresholds = new double[order.length];
        var positives = new double[order.length];
        var negatives = new double[order.length];
        int last = -1;
        double positive = 0;
        double negative = 0;
        for (int row : order) {
            if (weights[row] == 0) {
                continue;
            }
            positive += labels[row] ? weights[row] : 0;
            negative += labels[row] ? 0 : weights[row];
            if (last < 0 || thresholds[last] != scores[row]) {
                last++;
            }
            thresholds[last] = scores[row];
            positives[last] = positive;
            negatives[last] = negative;
        }
        return new Cuts(
                Arrays.copyOf(thresholds, last + 1),
                Arrays.copyOf(positives, last + 1),
                Arrays.copyOf(negatives, last + 1));
    }

    int size() {
        return thresholds.length;
    }

    double positive() {
        return positives[size() - 1];
    }

    double negative() {
        return negatives[size() - 1];
    }

    Cuts needPositives(String metric, int rows) {
        if (positive() == 0) {
            throw new UndefinedMetricException(metric + " needs a positive label, but all " + rows
                    + " labels are false: widen the sample or slice");
        }
        return this;
    }

    Cuts needBothClasses(String metric, int rows) {
        if (positive() == 0 || negative() == 0) {
            throw new UndefinedMetricException(metric + " needs both classes, but all " + rows + " labels are "
                    + (negative() == 0) + ": widen the sample or slice, or leave this one out");
        }
        return this;
    }
}
