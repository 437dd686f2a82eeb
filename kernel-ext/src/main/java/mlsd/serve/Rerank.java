package mlsd.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/// From scores to a page: what is not allowed goes, what is new gets a push, what repeats a group steps back.
///
/// Slot by slot the candidate with the largest `s + freshness · 0.5^(age / halfLife) - repeat · (of its group so
/// far)` is taken, where `s` is the score brought to 0–1 over the candidates: so the weights mean the same
/// whichever ranker scored. The idea of the penalty: Carbonell & Goldstein, SIGIR 1998.
///
/// @param group     of an item: its creator, its topic
/// @param ageHours  of an item
/// @param allowed   whether this user may see this item
/// @param freshness what a new item gains, 0 to switch it off
/// @param halfLife  hours in which that halves
/// @param repeat    what an item loses for each one of its group above it, 0 to switch it off
public record Rerank(
        IntUnaryOperator group,
        IntToDoubleFunction ageHours,
        BiPredicate<Integer, Integer> allowed,
        double freshness,
        double halfLife,
        double repeat) {
    public Rerank {
        if (!(freshness >= 0) || !(halfLife > 0) || !(repeat >= 0)) {
            throw new IllegalArgumentException(
                    "re-ranking needs a freshness and a repeat of 0 or more and a half-life above 0, but got %s, %s, %s"
                            .formatted(freshness, repeat, halfLife));
        }
    }

    /// The page, at most `k` items from the top.
    public List<Candidate> page(int user, List<Candidate> candidates, int k) {
        List<Candidate> left = new ArrayList<>(allowedOnly(user, candidates));
        double least = left.stream().mapToDouble(Candidate::score).min().orElse(0);
        double range = left.stream().mapToDouble(Candidate::score).max().orElse(0) - least;
        Map<Integer, Integer> seen = new HashMap<>();
        List<Candidate> page = new ArrayList<>();
        while (page.size() < k && !left.isEmpty()) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                Candidate one = left.get(i);
                double value = (range == 0 ? 0 : (one.score() - least) / range)
                        + freshness * Math.pow(0.5, ageHours.applyAsDouble(one.item()) / halfLife)
                        - repeat * seen.getOrDefault(group.applyAsInt(one.item()), 0);
                if (value > most) {
                    most = value;
                    best = i;
                }
            }
            Candidate next = left.remove(best);
            seen.merge(group.applyAsInt(next.item()), 1, Integer::sum);
            page.add(next);
        }
        return page;
    }

    /// What the user may see, in the order given: a fallback may drop taste, never policy.
    public List<Candidate> allowedOnly(int user, List<Candidate> candidates) {
        return candidates.stream().filter(one -> allowed.test(user, one.item())).toList();
    }
}
