package mlsd.metrics;

import java.util.List;
import java.util.Set;

/// Reciprocal rank: how far down the first relevant item is. Source: Voorhees, TREC-8 question answering (1999).
public final class ReciprocalRank {
    private ReciprocalRank() {}

    /// `RR = 1 / place of the first relevant item`, 0 when none is listed.
    ///
    /// Ranked `a b c` with relevant `{b, d}` has ½.
    ///
    /// @throws UndefinedMetricException when nothing is relevant
    /// @throws IllegalArgumentException when an item comes twice
    public static <T> double of(List<T> ranked, Set<T> relevant) {
        return at(Math.max(1, ranked.size()), ranked, relevant);
    }

    /// The same, 0 when the first relevant item comes after place `k`.
    public static <T> double at(int k, List<T> ranked, Set<T> relevant) {
        Hits.needRelevant("reciprocal rank", relevant);
        boolean[] hits = Hits.of("reciprocal rank", k, ranked, relevant);
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /// Mean reciprocal rank (MRR) of many lists, one set of relevant items for each.
    public static <T> double mean(List<? extends List<T>> ranked, List<? extends Set<T>> relevant) {
        return Queries.mean("mean reciprocal rank", ranked, relevant, ReciprocalRank::of);
    }
}
