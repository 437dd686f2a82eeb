package mlsd.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Team-draft interleaving: two rankings pick in turns for one page, as captains pick players.
///
/// In each round a coin says who picks first; each takes the best of its list that is not yet on the page. The user
/// judges both at once, so that users' moods cancel. Source: Radlinski, Kurup & Joachims, "How does clickthrough
/// data reflect retrieval quality?", CIKM 2008.
public final class TeamDraft {
    private TeamDraft() {}

    /// A page of at most so many slots; fewer when both lists are used up.
    ///
    /// @throws IllegalArgumentException when the slots are fewer than 1 or a list names an item twice
    public static <T> Interleaved<T> of(List<T> first, List<T> second, int slots, RandomGenerator random) {
        Needs.atLeast("the slots of a page", slots, 1);
        needDistinct(first);
        needDistinct(second);
        Set<T> page = new LinkedHashSet<>();
        List<Boolean> bySecond = new ArrayList<>();
        boolean grew = true;
        while (grew && page.size() < slots) {
            int before = page.size();
            boolean secondFirst = random.nextBoolean();
            pick(secondFirst ? second : first, secondFirst, slots, page, bySecond);
            pick(secondFirst ? first : second, !secondFirst, slots, page, bySecond);
            grew = page.size() > before;
        }
        return new Interleaved<>(List.copyOf(page), bySecond);
    }

    private static <T> void pick(List<T> from, boolean isSecond, int slots, Set<T> page, List<Boolean> bySecond) {
        if (page.size() == slots) {
            return;
        }
        for (T item : from) {
            if (page.add(item)) {
                bySecond.add(isSecond);
                return;
            }
        }
    }

    private static <T> void needDistinct(List<T> ranking) {
        if (Set.copyOf(ranking).size() < ranking.size()) {
            throw new IllegalArgumentException(
                    "interleaving needs rankings that name each item once, but one of them repeats: " + ranking);
        }
    }
}
