package mlsd.metrics;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Intra-list diversity: how different the items of one list are from each other.
///
/// Source: Ziegler et al., "Improving recommendation lists through topic diversification", WWW 2005 (as a distance).
public final class Diversity {
    private Diversity() {}

    /// The mean distance over all pairs of the list.
    ///
    /// Numbers `1 2 4` with distance `|a - b|` give (1 + 3 + 2) / 3 = 2.
    ///
    /// @param distance symmetric, 0 for equal items, for example 1 - cosine or "another genre"
    /// @throws UndefinedMetricException for a list of fewer than two items
    public static <T> double of(List<T> items, ToDoubleBiFunction<? super T, ? super T> distance) {
        int n = items.size();
        if (n < 2) {
            throw new UndefinedMetricException(
                    "diversity needs at least two items, but the list has " + n + ": leave such lists out of the mean");
        }
        double sum = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += distance.applyAsDouble(items.get(j), items.get(i));
            }
        }
        return sum / (n * (n - 1.0) / 2);
    }
}
