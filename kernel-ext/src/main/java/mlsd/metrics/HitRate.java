package mlsd.metrics;

import java.util.List;
import java.util.Set;

/// Hit rate: the share of users or queries with at least one relevant item in the first `k`.
public final class HitRate {
    private HitRate() {}

    /// The hit of one list, 1 or 0; its mean over users is the hit rate.
    ///
    /// Ranked `a b c` with relevant `{b, d}` hits at 2 (1) and not at 1 (0).
    ///
    /// @throws UndefinedMetricException when nothing is relevant
    /// @throws IllegalArgumentException when `k` is below 1 or an item comes twice
    public static <T> double at(int k, List<T> ranked, Set<T> relevant) {
        Hits.needRelevant("hit rate@k", relevant);
        return Hits.count(Hits.of("hit rate@k", k, ranked, relevant)) > 0 ? 1 : 0;
    }

    /// The hit rate of many lists, one set of relevant items for each.
    public static <T> double at(int k, List<? extends List<T>> ranked, List<? extends Set<T>> relevant) {
        return Queries.mean("hit rate@k", ranked, relevant, (list, set) -> at(k, list, set));
    }
}
