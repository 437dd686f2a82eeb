package mlsd.metrics;

/// Area under the ROC curve: how well scores order the classes.
///
/// `AUC = P(s⁺ > s⁻) + ½ · P(s⁺ = s⁻)` for a positive and a negative drawn at random: ½ is a coin, 1 a perfect order.
/// Only the order of the scores counts. Source: Hanley & McNeil, Radiology 143 (1982); ties as in Fawcett (2006).
public final class Auc {
    private Auc() {}

    /// The area for one score and one label a row.
    ///
    /// Scores `{0.9, 0.6, 0.6, 0.1}` with labels `{true, false, true, false}` give 0.875: of the four pairs three are
    /// in order and one is a tie.
    ///
    /// @throws UndefinedMetricException when a class is missing (scikit-learn warns and returns NaN)
    /// @throws IllegalArgumentException for other lengths, NaN or infinite scores
    public static double of(double[] scores, boolean[] labels) {
        return of(scores, labels, Weights.equal(scores.length));
    }

    /// The same with a weight for each row: a pair counts with the product of its weights.
    public static double of(double[] scores, boolean[] labels, double[] weights) {
        var cuts = Cuts.of("AUC", scores, labels, weights).needBothClasses("AUC", scores.length);
        double area = cuts.negatives[0] * cuts.positives[0] / 2;
        for (int i = 1; i < cuts.size(); i++) {
            double width = cuts.negatives[i] - cuts.negatives[i - 1];
            area += width * (cuts.positives[i] + cuts.positives[i - 1]) / 2;
        }
        return area / cuts.negative() / cuts.positive();
    }
}
