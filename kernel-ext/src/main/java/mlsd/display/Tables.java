package mlsd.display;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/// Tablesaw's tables and rows.
final class Tables {
    private Tables() {}

    static View of(Relation table) {
        var window = Window.of(table.rowCount());
        var grid = GridBuilder.numbered(window.rows());
        table.columns().stream().limit(Grid.COLUMNS).forEach(column -> {
            grid.values(column.name(), type(column), values(column, window.rows()));
        });
        return grid.hiding(Math.max(0, table.columnCount() - Grid.COLUMNS))
                .build(name(table), shape(table), window.gap());
    }

    static View of(Row row) {
        if (row.getRowNumber() < 0) {
            return View.Line.of("a row before the first one: call next() to go to it");
        }
        int at = row.getRowNumber();
        var facts = row.columnNames().stream()
                .limit(200)
                .map(name -> new Grid.Fact(name, cell(row, name)))
                .toList();
        return Grid.facts("row " + Numbers.grouped(at), row.columnCount() + " columns", facts);
    }

    static String name(Relation table) {
        var name = table.name();
        return name == null || name.isBlank() ? "table" : name;
    }

    static String shape(Relation table) {
        return Window.shape(table.rowCount(), table.columnCount());
    }

    static String type(Column<?> column) {
        return column.type().getPrinterFriendlyName();
    }

    private static Cell cell(Row row, String name) {
        if (row.isMissing(name) || row.getObject(name).equals("")) {
            return Cell.missing();
        }
        return GridBuilder.cellsOf(name, List.of(row.getObject(name))).getFirst();
    }

    /// Whether a cell is missing: in text, Tablesaw holds the empty string for that.
    static boolean missing(Column<?> column, int row) {
        return column.isMissing(row) || column.get(row).equals("");
    }

    /// The values at some rows; `null` where one is missing.
    static List<? extends @Nullable Object> values(Column<?> column, List<Integer> rows) {
        var values = new ArrayList<@Nullable Object>();
        for (int row : rows) {
            values.add(missing(column, row) ? null : column.get(row));
        }
        return values;
    }
}
