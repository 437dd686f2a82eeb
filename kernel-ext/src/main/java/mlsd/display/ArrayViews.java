package mlsd.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arrays of any depth: one line, a table for two dimensions, and never `[I@1b2c3d4e`.
final class ArrayViews {
    private ArrayViews() {}

    static View of(Object array) {
        var inner = array.getClass().getComponentType();
        if (inner != null && inner.isArray()) {
            return table(array);
        }
        if (array instanceof Object[] elements) {
            return Lists.ofArray(elements);
        }
        int length = Array.getLength(array);
        return new View.Line(Brief.of(array), length > Grid.ROWS ? "(" + shape(array) + range(array) + ")" : "");
    }

    /// `double[3][2]`, with the lengths of the first rows.
    static String shape(Object array) {
        var lengths = new StringBuilder();
        Object at = array;
        Class<?> type = array.getClass();
        while (type.isArray()) {
            lengths.append('[').append(at == null ? "" : Array.getLength(at)).append(']');
            at = at == null || Array.getLength(at) == 0 || type.componentType().isPrimitive() ? null : Array.get(at, 0);
            type = type.componentType();
        }
        return type.getSimpleName() + lengths;
    }

    private static View table(Object array) {
        var window = Window.of(Array.getLength(array));
        var rows = window.rows().stream().map(row -> Array.get(array, row)).toList();
        int widest = rows.stream()
                .mapToInt(row -> row == null ? 0 : Array.getLength(row))
                .max()
                .orElse(0);
        var grid = GridBuilder.numbered(window.rows());
        for (int column = 0; column < Math.min(widest, Grid.COLUMNS); column++) {
            grid.cells(Grid.Heading.of(Integer.toString(column)), column(rows, column));
        }
        return grid.hiding(Math.max(0, widest - Grid.COLUMNS)).build(shape(array), "", window.gap());
    }

    // A row that is too short leaves its cells empty: nothing is missing there.
    private static List<Cell> column(List<? extends @Nullable Object> rows, int column) {
        var values = new ArrayList<@Nullable Object>();
        for (var row : rows) {
            values.add(row != null && column < Array.getLength(row) ? Array.get(row, column) : null);
        }
        var cells = new ArrayList<>(GridBuilder.cellsOf("", values));
        for (int i = 0; i < cells.size(); i++) {
            var row = rows.get(i);
            if (row == null || column >= Array.getLength(row)) {
                cells.set(i, Cell.empty());
            }
        }
        return cells;
    }

    private static String range(Object array) {
        double[] values = switch (array) {
            case double[] doubles -> doubles;
            case int[] ints -> Arrays.stream(ints).asDoubleStream().toArray();
            case long[] longs -> Arrays.stream(longs).asDoubleStream().toArray();
            default -> new double[0];
        };
        var all = Arrays.stream(values).summaryStatistics();
        return values.length == 0
                ? ""
                : "; min " + Numbers.of(all.getMin()) + ", mean " + Numbers.of(all.getAverage()) + ", max "
                        + Numbers.of(all.getMax());
    }
}
