package mlsd.metrics;

import java.util.ArrayList;

/// The precision–recall curve: how clean the catch is, the more one catches; the curve to look at when positives are
/// rare.
///
/// Source: Davis & Goadrich, "The relationship between precision-recall and ROC curves", ICML 2006.
public final class PrecisionRecall {
    private PrecisionRecall() {}

    /// `x` = recall `TP / P`, `y` = precision `TP / (TP + FP)`, at every distinct score, from the strictest.
    ///
    /// The first point is (0, 1) by convention. Scores `{0.9, 0.6, 0.6, 0.1}` with labels
    /// `{true, false, true, false}` give (0, 1), (½, 1), (1, ⅔), (1, ½). scikit-learn's `precision_recall_curve` has
    /// the same points in the opposite order. For the area use [AveragePrecision]: straight lines between these
    /// points would promise too much.
    ///
    /// @throws UndefinedMetricException when no label is true
    /// @throws IllegalArgumentException for other lengths, NaN or infinite scores
    public static Curve of(double[] scores, boolean[] labels) {
        return of(scores, labels, Weights.equal(scores.length));
    }

    /// The same with a weight for each row; rows of weight 0 are left out.
    public static Curve of(double[] scores, boolean[] labels, double[] weights) {
        String metric = "a precision-recall curve";
        var cuts = Cuts.of(metric, scores, labels, weights).needPositives(metric, scores.length);
        var points = new ArrayList<Curve.Point>(cuts.size() + 1);
        points.add(new Curve.Point(Double.POSITIVE_INFINITY, 0, 1));
        for (int i = 0; i < cuts.size(); i++) {
            double caught = cuts.positives[i];
            points.add(new Curve.Point(
                    cuts.thresholds[i], caught / cuts.positive(), caught / (caught + cuts.negatives[i])));
        }
        return new Curve(points);
    }
}
