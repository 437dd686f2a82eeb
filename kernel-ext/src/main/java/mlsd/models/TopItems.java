package mlsd.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The best of all items, by a heap of `k`.
final class TopItems {
    private TopItems() {}

    /// Places of the best `k` items that are not skipped: by score, then by count, then by place.
    static List<Integer> of(double[] scores, int[] counts, boolean[] skip, int k) {
        Needs.atLeast("k", k, 1);
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingDouble(item -> scores[item])
                .thenComparingInt(item -> counts[item])
                .thenComparing(Comparator.reverseOrder());
        var best = new PriorityQueue<>(Math.min(k, scores.length) + 1, worstFirst);
        for (int item = 0; item < scores.length; item++) {
            if (!skip[item] && (best.size() < k || scores[item] >= scores[best.element()])) {
                best.add(item);
                if (best.size() > k) {
                    best.remove();
                }
            }
        }
        List<Integer> items = new ArrayList<>(best);
        items.sort(worstFirst.reversed());
        return items;
    }
}
