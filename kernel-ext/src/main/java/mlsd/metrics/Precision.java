package mlsd.metrics;

import java.util.List;
import java.util.Set;

/// Precision of a ranked list: how much of what is shown is relevant.
public final class Precision {
    private Precision() {}

    /// `P@k = relevant among the first k / k`; a list shorter than `k` counts as padded with misses (trec_eval).
    ///
    /// Ranked `a b c` with relevant `{b, d}` has P@2 = 0.5.
    ///
    /// @throws IllegalArgumentException when `k` is below 1 or an item comes twice
    public static <T> double at(int k, List<T> ranked, Set<T> relevant) {
        return Hits.count(Hits.of("precision@k", k, ranked, relevant)) / (double) k;
    }
}
