package mlsd.metrics;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// The categories of a reference, kept for every later window, so that counts line up; what is new counts as
/// "other".
///
/// @param known the categories in sorted order
public record Categories(List<String> known) {
    /// Keeps its own sorted copy without repeats.
    public Categories {
        known = known.stream().distinct().sorted().toList();
    }

    /// The categories that occur in a reference.
    public static Categories of(Collection<String> reference) {
        return new Categories(List.copyOf(reference));
    }

    /// How many of the values are of each known category, and last how many of none: `known().size() + 1` counts.
    ///
    /// Known `a b`: values `b b c` give `{0, 2, 1}`.
    public double[] counts(Collection<String> values) {
        var counts = new double[known.size() + 1];
        for (String value : values) {
            int index = Collections.binarySearch(known, value);
            counts[index < 0 ? known.size() : index]++;
        }
        return counts;
    }
}
