package mlsd.metrics;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Catalogue coverage: the share of the catalogue that is recommended to anybody at all.
///
/// Source: Ge, Delgado-Battenfeld & Jannach, "Beyond accuracy", RecSys 2010.
public final class Coverage {
    private Coverage() {}

    /// `coverage = distinct items in the lists / items in the catalogue`.
    ///
    /// Lists `a b` and `b c` from a catalogue of four cover 0.75.
    ///
    /// @throws UndefinedMetricException for an empty catalogue
    /// @throws IllegalArgumentException when a list holds an item that the catalogue does not
    public static <T> double of(Collection<? extends Collection<T>> lists, Set<T> catalogue) {
        Needs.some("coverage", catalogue.size(), "items in the catalogue");
        var shown = new HashSet<T>();
        lists.forEach(shown::addAll);
        for (T item : shown) {
            if (!catalogue.contains(item)) {
                throw new IllegalArgumentException("coverage needs lists from the catalogue, but " + item
                        + " is not among its " + catalogue.size() + " items: take both from the same day");
            }
        }
        return shown.size() / (double) catalogue.size();
    }
}
