package mlsd.metrics;

import java.util.List;
import java.util.Map;

/// Novelty: how surprising a list is for somebody who knows what is popular, in bits.
///
/// Source: Zhou et al., PNAS 107 (2010), "self-information"; Vargas & Castells, RecSys 2011.
public final class Novelty {
    private Novelty() {}

    /// `novelty = (1/n) Σ -log₂(users who know the item / users)`.
    ///
    /// Items known by 4 and by 1 of 4 users have 0 and 2 bits: a novelty of 1.
    ///
    /// @param known item → how many of the users know it
    /// @throws UndefinedMetricException for an empty list
    /// @throws IllegalArgumentException for an item with a count below 1 or above `users`
    public static <T> double of(List<T> items, Map<T, Integer> known, int users) {
        Needs.some("novelty", items.size(), "items");
        double bits = 0;
        for (T item : items) {
            int count = known.getOrDefault(item, 0);
            if (count < 1 || count > users) {
                throw new IllegalArgumentException("novelty needs from 1 to " + users + " users for every item, but "
                        + item + " has " + count + ": add 1 to every count, or count again");
            }
            bits -= Math.log(count / (double) users) / Math.log(2);
        }
        return bits / items.size();
    }
}
