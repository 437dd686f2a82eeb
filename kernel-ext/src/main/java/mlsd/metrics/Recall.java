package mlsd.metrics;

import java.util.List;
import java.util.Set;

/// Recall of a ranked list: how much of what is relevant is shown; the metric of candidate generation.
public final class Recall {
    private Recall() {}

    /// `recall@k = relevant among the first k / all relevant` (trec_eval).
    ///
    /// Ranked `a b c` with relevant `{b, d}` has recall@2 = 0.5. With more than `k` relevant items it never gets
    /// to 1.
    ///
    /// @throws UndefinedMetricException when nothing is relevant
    /// @throws IllegalArgumentException when `k` is below 1 or an item comes twice
    public static <T> double at(int k, List<T> ranked, Set<T> relevant) {
        Hits.needRelevant("recall@k", relevant);
        return Hits.count(Hits.of("recall@k", k, ranked, relevant)) / (double) relevant.size();
    }
}
