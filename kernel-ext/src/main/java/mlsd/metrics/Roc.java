package mlsd.metrics;

import java.util.ArrayList;

/// Receiver operating characteristic: which share of the positives a threshold catches, at which share of negatives.
///
/// Source: Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006), algorithm 1.
public final class Roc {
    private Roc() {}

    /// `x` = false positive rate `FP / N`, `y` = true positive rate `TP / P`, at every distinct score.
    ///
    /// Scores need no scale, only an order; equal scores are one point. Scores `{0.9, 0.6, 0.6, 0.1}` with labels
    /// `{true, false, true, false}` give (0, 0), (0, ½), (½, 1), (1, 1). The same points as scikit-learn's
    /// `roc_curve(drop_intermediate=False)`.
    ///
    /// @throws UndefinedMetricException when a class is missing
    /// @throws IllegalArgumentException for other lengths, NaN or infinite scores
    public static Curve of(double[] scores, boolean[] labels) {
        return of(scores, labels, Weights.equal(scores.length));
    }

    /// The same with a weight for each row; rows of weight 0 are left out.
    public static Curve of(double[] scores, boolean[] labels, double[] weights) {
        var cuts = Cuts.of("a ROC curve", scores, labels, weights).needBothClasses("a ROC curve", scores.length);
        var points = new ArrayList<Curve.Point>(cuts.size() + 1);
        points.add(new Curve.Point(Double.POSITIVE_INFINITY, 0, 0));
        for (int i = 0; i < cuts.size(); i++) {
            points.add(new Curve.Point(
                    cuts.thresholds[i], cuts.negatives[i] / cuts.negative(), cuts.positives[i] / cuts.positive()));
        }
        return new Curve(points);
    }
}
