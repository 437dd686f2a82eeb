package mlsd.metrics;

import java.util.List;
import java.util.Set;

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

    /// The average precision of a ranked list: `AP = Σ P@i over places i with a relevant item / all relevant items`.
    ///
    /// Ranked `a b c d` with relevant `{b, d}` has (½ + ½) / 2 = ½. Relevant items that are not listed count as
    /// missed (trec_eval, ranx).
    ///
    /// @throws UndefinedMetricException when nothing is relevant
    /// @throws IllegalArgumentException when an item comes twice
    public static <T> double of(List<T> ranked, Set<T> relevant) {
        return at(Math.max(1, ranked.size()), ranked, relevant);
    }

    /// The same over the first `k` places, still divided by all relevant items (trec_eval's `map_cut`; Kaggle
    /// divides by `min(k, relevant)`).
    public static <T> double at(int k, List<T> ranked, Set<T> relevant) {
        Hits.needRelevant("average precision", relevant);
        boolean[] hits = Hits.of("average precision", k, ranked, relevant);
        double sum = 0;
        int found = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum / relevant.size();
    }

    /// Mean average precision (MAP) of many lists, one set of relevant items for each.
    public static <T> double mean(List<? extends List<T>> ranked, List<? extends Set<T>> relevant) {
        return Queries.mean("mean average precision", ranked, relevant, AveragePrecision::of);
    }
}
