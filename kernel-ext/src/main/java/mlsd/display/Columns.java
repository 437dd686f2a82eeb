package mlsd.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/// A Tablesaw column alone: what is in it, at a glance.
final class Columns {
    private static final int BINS = 20;
    private static final int TOP = 10;

    private Columns() {}

    static View of(Column<?> column) {
        return column instanceof NumericColumn<?> numbers ? numeric(numbers) : categories(column);
    }

    private static View numeric(NumericColumn<?> column) {
        var present = present(column);
        var facts = counts(column);
        if (present.length == 0) {
            return Grid.facts(column.name(), Tables.type(column) + " column", facts);
        }
        var sorted = present.clone();
        Arrays.sort(sorted);
        facts.add(fact("min", sorted[0]));
        facts.add(fact("median", median(sorted)));
        facts.add(fact("mean", Arrays.stream(sorted).average().orElse(Double.NaN)));
        facts.add(fact("max", sorted[sorted.length - 1]));
        return View.Stack.of(
                Grid.facts(column.name(), Tables.type(column) + " column", facts), Sketches.of(sorted, BINS));
    }

    private static View categories(Column<?> column) {
        var counts = new HashMap<Object, Integer>();
        for (int row = 0; row < column.size(); row++) {
            if (!Tables.missing(column, row)) {
                counts.merge(column.get(row), 1, Integer::sum);
            }
        }
        var facts = counts(column);
        facts.add(new Grid.Fact("different values", Cell.count(counts.size())));
        return View.Stack.of(Grid.facts(column.name(), Tables.type(column) + " column", facts), top(counts));
    }

    private static View top(Map<Object, Integer> counts) {
        var entries = new ArrayList<>(counts.entrySet());
        entries.sort(Collections.reverseOrder(Map.Entry.comparingByValue()));
        var shown = entries.stream().limit(TOP).toList();
        int most = shown.isEmpty() ? 1 : shown.getFirst().getValue();
        return GridBuilder.labelled(
                        "value", shown.stream().map(Map.Entry::getKey).toList())
                .values("rows", "", shown.stream().map(Map.Entry::getValue).toList())
                .cells(
                        Grid.Heading.of(""),
                        shown.stream()
                                .map(e -> Cell.bar((double) e.getValue() / most))
                                .toList())
                .build("most frequent values", "", Grid.Gap.of(shown.size(), entries.size() - shown.size(), " values"));
    }

    private static List<Grid.Fact> counts(Column<?> column) {
        long missing = IntStream.range(0, column.size())
                .filter(row -> Tables.missing(column, row))
                .count();
        var facts = new ArrayList<Grid.Fact>();
        facts.add(new Grid.Fact("rows", Cell.count(column.size())));
        facts.add(new Grid.Fact("missing", Cell.count(missing)));
        return facts;
    }

    private static Grid.Fact fact(String name, double value) {
        return new Grid.Fact(name, Cell.number(value));
    }

    private static double[] present(NumericColumn<?> column) {
        return IntStream.range(0, column.size())
                .filter(row -> !Tables.missing(column, row))
                .mapToDouble(column::getDouble)
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
