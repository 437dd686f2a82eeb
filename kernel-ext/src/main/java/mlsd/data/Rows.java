package mlsd.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Splits as row numbers: for each part the rows it gets, ascending. Every row is in exactly one part.
///
/// `Rows.inOrder(5, Shares.of(0.4))` is `[0, 1, 2]` and `[3, 4]`.
final class Rows {
    private Rows() {}

    /// Random rows.
    static List<int[]> random(int rows, Shares shares, long seed) {
        return deal(shuffled(IntStream.range(0, rows).boxed().toList(), generator(seed)), shares, "the table");
    }

    /// The first rows, the next, the last.
    static List<int[]> inOrder(int rows, Shares shares) {
        return deal(IntStream.range(0, rows).boxed().toList(), shares, "the table");
    }

    /// Random rows, each value's own in the right shares.
    static List<int[]> stratified(List<? extends Optional<?>> values, Shares shares, long seed) {
        RandomGenerator generator = generator(seed);
        List<List<int[]>> strata = new ArrayList<>();
        rowsOf(values).forEach((value, rows) -> {
            String what = "the stratum " + value.map(Object::toString).orElse("(missing)");
            strata.add(deal(shuffled(rows, generator), shares, what));
        });
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("a split needs rows, but the table has none");
        }
        return IntStream.range(0, shares.parts().size())
                .mapToObj(part -> strata.stream()
                        .flatMapToInt(stratum -> Arrays.stream(stratum.get(part)))
                        .sorted()
                        .toArray())
                .toList();
    }

    /// Whole groups in random order, each to the part that is furthest below its share.
    static List<int[]> grouped(List<? extends Optional<?>> values, Shares shares, long seed) {
        Map<Optional<?>, List<Integer>> groups = rowsOf(values);
        if (groups.containsKey(Optional.empty())) {
            throw new IllegalArgumentException(
                    "a split by groups needs a group in every row, but row %d has none; drop such rows"
                            .formatted(groups.getOrDefault(Optional.empty(), List.of(0))
                                    .getFirst()));
        }
        int parts = shares.parts().size();
        if (groups.size() < parts) {
            throw new IllegalArgumentException("a split into %d parts needs at least %d groups, but there are %d"
                    .formatted(parts, parts, groups.size()));
        }
        return fill(shuffled(List.copyOf(groups.values()), generator(seed)), shares, values.size());
    }

    private static List<int[]> fill(List<List<Integer>> groups, Shares shares, int rows) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < shares.parts().size(); i++) {
            parts.add(new ArrayList<>());
        }
        for (int g = 0; g < groups.size(); g++) {
            boolean fewLeft =
                    groups.size() - g <= parts.stream().filter(List::isEmpty).count();
            IntStream.range(0, parts.size())
                    .filter(i -> !fewLeft || parts.get(i).isEmpty())
                    .boxed()
                    .max(Comparator.comparingDouble(
                            i -> shares.parts().get(i) * rows - parts.get(i).size()))
                    .map(parts::get)
                    .orElseThrow()
                    .addAll(groups.get(g));
        }
        return parts.stream().map(Rows::ascending).toList();
    }

    /// Earlier rows in earlier parts; a moment is never cut: its rows go to the later part.
    static List<int[]> byTime(List<? extends Optional<?>> times, Shares shares) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, times.size()).boxed().toList());
        order.sort(Comparator.comparing(row -> time(times, row)));
        int[] counts = shares.countsOf(order.size(), "the table");
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        int end = 0;
        for (int part = 0; part < counts.length; part++) {
            end += counts[part];
            int to = end;
            while (to > from && to < order.size() && times.get(order.get(to)).equals(times.get(order.get(to - 1)))) {
                to--;
            }
            if (to == from) {
                throw new IllegalArgumentException(
                        "a split by time never cuts a moment, but too many rows share one: part %d would be empty"
                                .formatted(part));
            }
            parts.add(ascending(order.subList(from, to)));
            from = to;
        }
        return parts;
    }

    @SuppressWarnings("unchecked") // a column's values are all of one comparable type
    private static Comparable<Object> time(List<? extends Optional<?>> times, int row) {
        return (Comparable<Object>) times.get(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a split by time needs a time in every row, but row %d has none; drop such rows"
                                .formatted(row)));
    }

    /// The values of a column, empty where missing.
    static List<Optional<?>> values(Table table, String column) {
        var values = table.column(column);
        List<Optional<?>> all = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            all.add(values.isMissing(i) ? Optional.empty() : Optional.of(values.get(i)));
        }
        return all;
    }

    private static Map<Optional<?>, List<Integer>> rowsOf(List<? extends Optional<?>> values) {
        Map<Optional<?>, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            rows.computeIfAbsent(values.get(i), value -> new ArrayList<>()).add(i);
        }
        return rows;
    }

    private static List<int[]> deal(List<Integer> rows, Shares shares, String what) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (int count : shares.countsOf(rows.size(), what)) {
            parts.add(ascending(rows.subList(from, from + count)));
            from += count;
        }
        return parts;
    }

    private static int[] ascending(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static <T> List<T> shuffled(List<T> items, RandomGenerator generator) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, generator);
        return copy;
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
