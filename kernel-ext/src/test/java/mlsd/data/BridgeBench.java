package mlsd.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.StructType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// How fast the bridges are, as ratios to a naive loop over rows, side by side in one run. Run by hand:
/// `java -cp … mlsd.data.BridgeBench 1000000`.
final class BridgeBench {
    private BridgeBench() {}

    public static void main(String... arguments) {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Table table = table(rows);
        DataFrame frame = Smile.frame(table);
        double naive = seconds(() -> byRows(table, frame.schema()));
        report("naive rows → Smile", naive, naive);
        report("Smile.frame", seconds(() -> Smile.frame(table)), naive);
        report("Tables.of", seconds(() -> Tables.of(frame)), naive);
        try (Duck duck = Duck.open()) {
            report(
                    "Duck.register",
                    seconds(() -> {
                        duck.register("t", table);
                        return table;
                    }),
                    naive);
            report("Duck.query", seconds(() -> duck.query("select * from t")), naive);
        }
    }

    private static void report(String what, double seconds, double naive) {
        System.out.printf(Locale.ROOT, "%-20s %6.3f s  %.2f of the naive loop%n", what, seconds, seconds / naive);
    }

    /// The median of five runs after two to warm up.
    private static double seconds(Supplier<?> work) {
        double[] seconds = IntStream.range(0, 7)
                .mapToDouble(run -> {
                    long start = System.nanoTime();
                    if (work.get() == null) {
                        throw new IllegalStateException();
                    }
                    return (System.nanoTime() - start) / 1e9;
                })
                .skip(2)
                .sorted()
                .toArray();
        return seconds[2];
    }

    /// Five doubles, five ints, five strings of 10 to 1,000 levels; a hundredth is missing.
    private static Table table(int rows) {
        var random = new Random(1);
        var table = Table.create("bench");
        for (int c = 0; c < 5; c++) {
            int levels = (int) Math.pow(10, 1 + c / 2.0);
            var doubles = DoubleColumn.create("d" + c);
            var ints = IntColumn.create("i" + c);
            var strings = StringColumn.create("s" + c);
            for (int r = 0; r < rows; r++) {
                if (random.nextInt(100) == 0) {
                    doubles.appendMissing();
                    ints.appendMissing();
                    strings.appendMissing();
                } else {
                    doubles.append(random.nextDouble());
                    ints.append(random.nextInt());
                    strings.append("level" + random.nextInt(levels));
                }
            }
            table.addColumns(doubles, ints, strings);
        }
        return table;
    }

    /// What one would write first: an object for each cell, a tuple for each row.
    private static DataFrame byRows(Table table, StructType schema) {
        var tuples = new Tuple[table.rowCount()];
        for (Row row : table) {
            Object[] cells = new Object[table.columnCount()];
            for (int c = 0; c < cells.length; c++) {
                boolean missing = table.column(c).isMissing(row.getRowNumber());
                Object value = row.getObject(c);
                cells[c] = missing
                        ? null
                        : value instanceof String text ? schema.field(c).valueOf(text) : value;
            }
            tuples[row.getRowNumber()] = Tuple.of(schema, cells);
        }
        return DataFrame.of(schema, Arrays.asList(tuples));
    }
}
