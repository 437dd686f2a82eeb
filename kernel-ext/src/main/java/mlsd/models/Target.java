package mlsd.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// The column to learn: classes in order and each row's class. Of two classes the last is the positive one.
///
/// Texts are in alphabetical order (`no`, `yes`), numbers in theirs (0, 1), and `false` comes before `true`.
record Target(List<String> classes, List<Integer> rows) {

    static Target of(Table table, String name) {
        Column<?> column = column(table, name);
        List<String> classes = classes(column);
        if (classes.size() < 2) {
            throw new ModelException("a classifier needs two classes or more, but \"%s\" has only %s in %d rows"
                    .formatted(name, classes, table.rowCount()));
        }
        Map<String, Integer> codes = new HashMap<>();
        classes.forEach(text -> codes.put(text, codes.size()));
        return new Target(
                classes,
                column.asList().stream()
                        .map(value -> codes.getOrDefault(text(value), -1))
                        .toList());
    }

    int[] codes() {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The target as numbers: the class where it is a text, else the number itself.
    static double[] numbers(Table table, String name) {
        Column<?> column = column(table, name);
        if (column instanceof StringColumn) {
            return of(table, name).rows().stream()
                    .mapToDouble(Integer::doubleValue)
                    .toArray();
        }
        Raw raw = Raw.of(column);
        return IntStream.range(0, raw.size()).mapToDouble(raw::number).toArray();
    }

    static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new ModelException(
                    "the target \"%s\" is no column of the table, which has %s".formatted(name, table.columnNames()));
        }
        Column<?> column = table.column(name);
        if (column.countMissing() > 0) {
            throw new ModelException("the target \"%s\" is missing in %d of %d rows; drop those rows"
                    .formatted(name, column.countMissing(), column.size()));
        }
        return column;
    }

    static List<String> classes(Column<?> column) {
        if (column instanceof BooleanColumn) {
            return List.of("false", "true");
        }
        return Arrays.stream(column.unique().asObjectArray())
                .sorted()
                .map(Target::text)
                .toList();
    }

    /// A class as text; a whole number has no decimals, whatever the type of its column.
    static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
