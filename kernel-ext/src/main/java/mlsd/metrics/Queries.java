package mlsd.metrics;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// The mean of a ranking metric over queries or users, each counting the same.
final class Queries {
    private Queries() {}

    static <T> double mean(
            String metric,
            List<? extends List<T>> ranked,
            List<? extends Set<T>> relevant,
            ToDoubleBiFunction<List<T>, Set<T>> of) {
        Needs.sameRows(metric, ranked.size(), "ranked lists", relevant.size(), "sets of relevant items");
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (relevant.get(i).isEmpty()) {
                throw new UndefinedMetricException(metric + " needs relevant items for every list, but list " + i
                        + " of " + ranked.size() + " has none: leave such queries or users out, and say how many");
            }
            sum += of.applyAsDouble(ranked.get(i), relevant.get(i));
        }
        return sum / ranked.size();
    }
}
