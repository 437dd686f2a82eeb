package mlsd.metrics;

/// What a threshold does: caught and missed positives, false alarms and quiet negatives.
///
/// Source: van Rijsbergen, Information Retrieval (1979), for F; Fawcett (2006) for the rest.
public record ConfusionCounts(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /// The counts when a row is called positive at `score ≥ threshold`.
    ///
    /// Scores `{0.9, 0.6, 0.4, 0.1}` with labels `{true, false, true, false}` at 0.5 give 1, 1, 1, 1.
    ///
    /// @throws IllegalArgumentException for other lengths, NaN or infinite scores
    public static ConfusionCounts at(double threshold, double[] scores, boolean[] labels) {
        Needs.scored("a confusion count", scores, labels);
        var counts = new int[4];
        for (int i = 0; i < scores.length; i++) {
            counts[(scores[i] >= threshold ? 0 : 2) + (labels[i] ? 0 : 1)]++;
        }
        return new ConfusionCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /// The counts when the `k` highest scores are called positive; equal scores count in input order.
    public static ConfusionCounts top(int k, double[] scores, boolean[] labels) {
        Needs.scored("a confusion count", scores, labels);
        Needs.atLeast("k", k, 0);
        int[] order = Order.descending(scores);
        var counts = new int[4];
        for (int rank = 0; rank < order.length; rank++) {
            counts[(rank < k ? 0 : 2) + (labels[order[rank]] ? 0 : 1)]++;
        }
        return new ConfusionCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /// All rows.
    public int rows() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /// `TP / (TP + FP)`: how much of what was called positive is.
    ///
    /// @throws UndefinedMetricException when nothing was called positive (scikit-learn warns and returns 0)
    public double precision() {
        int called = truePositives + falsePositives;
        return share("precision", truePositives, called, "row called positive", "lower the threshold");
    }

    /// `TP / (TP + FN)`: how much of what is positive was caught.
    ///
    /// @throws UndefinedMetricException when no label is true
    public double recall() {
        int positive = truePositives + falseNegatives;
        return share("recall", truePositives, positive, "positive label", "widen the sample or slice");
    }

    /// `FP / (FP + TN)`: how much of what is negative raised a false alarm.
    ///
    /// @throws UndefinedMetricException when no label is false
    public double falsePositiveRate() {
        int negative = falsePositives + trueNegatives;
        String metric = "the false positive rate";
        return share(metric, falsePositives, negative, "negative label", "widen the sample or slice");
    }

    /// `(TP + TN) / rows`: deceptive when one class is rare.
    public double accuracy() {
        return share("accuracy", truePositives + trueNegatives, rows(), "row", "widen the sample or slice");
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
        return f(1);
    }

    /// `F_β = (1+β²) TP / ((1+β²) TP + β² FN + FP)`: recall counts β times as much as precision.
    ///
    /// @throws UndefinedMetricException when there is neither a positive label nor a row called positive
    public double f(double beta) {
        double square = beta * beta;
        double caught = (1 + square) * truePositives;
        double all = caught + square * falseNegatives + falsePositives;
        return share("F", caught, all, "positive label or row called positive", "widen the sample or slice");
    }

    private static double share(String metric, double part, double whole, String needed, String advice) {
        if (whole == 0) {
            throw new UndefinedMetricException(
                    metric + " needs at least one " + needed + ", but there is none: " + advice);
        }
        return part / whole;
    }
}
