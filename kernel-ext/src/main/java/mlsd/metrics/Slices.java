package mlsd.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A metric by group: the average hides the group that the model fails.
///
/// The rows come as: all rows together, then the groups in alphabetical order. A group in which the metric is
/// undefined keeps its row, with NaN and the reason.
public final class Slices {
    private static final String ALL = "all";

    private Slices() {}

    /// A metric of scores and labels by group: `Slices.by(countries, Auc::of, scores, labels)`.
    ///
    /// @param groups the group of each row
    /// @throws IllegalArgumentException when the lengths differ or a row is not fit for the metric
    public static List<Slice> by(List<String> groups, LabelMetric metric, double[] scores, boolean[] labels) {
        Needs.sameRows("a slice table", scores.length, "scores", labels.length, "labels");
        Needs.sameRows("a slice table", groups.size(), "groups", labels.length, "labels");
        return by(groups, rows -> metric.of(Rows.pick(scores, rows), Rows.pick(labels, rows)));
    }

    /// Any metric of row numbers by group; `all` is worked out on all rows.
    public static List<Slice> by(List<String> groups, ToDoubleFunction<int[]> metric) {
        var table = new ArrayList<Slice>();
        rowsByGroup(groups).forEach((group, rows) -> {
            try {
                table.add(new Slice(group, rows.length, metric.applyAsDouble(rows), ""));
            } catch (UndefinedMetricException undefined) {
                table.add(new Slice(group, rows.length, Double.NaN, String.valueOf(undefined.getMessage())));
            }
        });
        return List.copyOf(table);
    }

    /// The same as [#by(List, LabelMetric, double[], boolean[])] with a bootstrap interval for every group.
    public static List<SliceInterval> intervals(
            List<String> groups,
            LabelMetric metric,
            double[] scores,
            boolean[] labels,
            int rounds,
            long seed,
            double level) {
        Needs.sameRows("a slice table", scores.length, "scores", labels.length, "labels");
        Needs.sameRows("a slice table", groups.size(), "groups", labels.length, "labels");
        return intervals(
                groups, rows -> metric.of(Rows.pick(scores, rows), Rows.pick(labels, rows)), rounds, seed, level);
    }

    /// Any metric of row numbers with a bootstrap interval for every group: errors, or one value a user or query.
    public static List<SliceInterval> intervals(
            List<String> groups, ToDoubleFunction<int[]> metric, int rounds, long seed, double level) {
        var table = new ArrayList<SliceInterval>();
        rowsByGroup(groups).forEach((group, rows) -> {
            ToDoubleFunction<int[]> ofGroup = drawn ->
                    metric.applyAsDouble(Arrays.stream(drawn).map(i -> rows[i]).toArray());
            try {
                var interval = Bootstrap.interval(ofGroup, rows.length, rounds, seed, level);
                table.add(new SliceInterval(
                        group, rows.length, interval.low(), interval.estimate(), interval.high(), ""));
            } catch (UndefinedMetricException undefined) {
                String why = String.valueOf(undefined.getMessage());
                table.add(new SliceInterval(group, rows.length, Double.NaN, Double.NaN, Double.NaN, why));
            }
        });
        return List.copyOf(table);
    }

    private static Map<String, int[]> rowsByGroup(List<String> groups) {
        Needs.some("a slice table", groups.size(), "groups");
        var sorted = new TreeMap<String, List<Integer>>();
        for (int row = 0; row < groups.size(); row++) {
            sorted.computeIfAbsent(groups.get(row), group -> new ArrayList<>()).add(row);
        }
        var rows = new LinkedHashMap<String, int[]>();
        rows.put(ALL, IntStream.range(0, groups.size()).toArray());
        sorted.forEach((group, list) -> rows.put(
                group.equals(ALL) ? "group " + ALL : group,
                list.stream().mapToInt(row -> row).toArray()));
        return rows;
    }
}
