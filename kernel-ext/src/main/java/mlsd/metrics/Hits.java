package mlsd.metrics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which of the first `k` places of a ranking hold a relevant item.
final class Hits {
    private Hits() {}

    static <T> boolean[] of(String metric, int k, List<T> ranked, Set<T> relevant) {
        Needs.atLeast("k", k, 1);
        distinct(metric, ranked);
        var hits = new boolean[Math.min(k, ranked.size())];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = relevant.contains(ranked.get(i));
        }
        return hits;
    }

    static int count(boolean[] hits) {
        int count = 0;
        for (boolean hit : hits) {
            count += hit ? 1 : 0;
        }
        return count;
    }

    static void needRelevant(String metric, Set<?> relevant) {
        if (relevant.isEmpty()) {
            throw new UndefinedMetricException(metric
                    + " needs at least one relevant item, but there is none: leave this query or user out of the mean");
        }
    }

    static <T> void distinct(String metric, List<T> ranked) {
        var seen = new HashSet<T>();
        for (int i = 0; i < ranked.size(); i++) {
            if (!seen.add(ranked.get(i))) {
                throw new IllegalArgumentException(metric + " needs every item at most once, but " + ranked.get(i)
                        + " comes again at place " + (i + 1) + ": remove repeats before ranking");
            }
        }
    }
}
