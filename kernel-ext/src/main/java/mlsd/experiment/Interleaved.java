package mlsd.experiment;

import java.util.List;

/// A page that two rankings filled together.
///
/// @param items from the top
/// @param bySecond for each slot, whether the second ranking picked it
public record Interleaved<T>(List<T> items, List<Boolean> bySecond) {
    /// @throws IllegalArgumentException when the lengths differ
    public Interleaved {
        items = List.copyOf(items);
        bySecond = List.copyOf(bySecond);
        Needs.sameLength("an interleaved page", items.size(), "items", bySecond.size(), "picks");
    }

    /// Clicks on the second's picks minus clicks on the first's: above 0 the second ranking wins the page.
    ///
    /// @param clicks for each slot, whether it was clicked
    public int credit(List<Boolean> clicks) {
        Needs.sameLength("the credit of a page", items.size(), "slots", clicks.size(), "clicks");
        int credit = 0;
        for (int slot = 0; slot < clicks.size(); slot++) {
            if (clicks.get(slot)) {
                credit += bySecond.get(slot) ? 1 : -1;
            }
        }
        return credit;
    }
}
