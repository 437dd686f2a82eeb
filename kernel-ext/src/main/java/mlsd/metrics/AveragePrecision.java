package mlsd.metrics;

/// Average precision: the area under the precision–recall curve, as steps.
///
/// `AP = Σ (R_i - R_{i-1}) · P_i` over the distinct scores, from the highest; a random order gives about the base
/// rate. Source: scikit-learn's `average_precision_score`; Boyd et al., ECML 2013, on why not straight lines.
public final class AveragePrecision {
    private AveragePrecision() {}

    /// The average precision of one score and one label a row.
    ///
    /// Scores `{0.9, 0.6, 0.6, 0.1}` with labels `{true, false, true, false}` give ½ · 1 + ½ · ⅔ = 0.8333.
    ///
    /// @throws UndefinedMetricException when no label is true (scikit-learn warns and returns 0)
    /// @throws IllegalArgumentException for other lengths, NaN or infinite scores
    public static double of(double[] scores, boolean[] labels) {
        return of(scores, labels, Weights.equal(scores.length));
    }

    /// The same with a weight for each row.
    public static double of(double[] scores, boolean[] labels, double[] weights) {
        String metric = "average precision";
        var cuts = Cuts.of(metric, scores, labels, weights).needPositives(metric, scores.length);
        double sum = 0;
        double before = 0;
        for (int i = 0; i < cuts.size(); i++) {
            double caught = cuts.positives[i];
            sum += (caught - before) * caught / (caught + cuts.negatives[i]);
            before = caught;
        }
        return sum / cuts.positive();
    }
}
