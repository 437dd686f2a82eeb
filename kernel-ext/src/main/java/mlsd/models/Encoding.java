package mlsd.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/// Fitted encoders for the columns of a table, for rows that were not in training: see [Recipe].
///
/// @param features the columns it needs, with their types
public record Encoding(List<Feature> features, List<FittedColumn> columns) {

    /// The names of the encoded columns, such as `job=student`.
    public List<String> names() {
        return columns.stream().flatMap(column -> column.names().stream()).toList();
    }

    /// Encodes rows: rows × [#names].
    ///
    /// @throws ModelException if a column is missing or of another type
    public double[][] rows(Table table) {
        List<Raw> raws =
                features.stream().map(feature -> Raw.of(table, feature)).toList();
        return rows(raws, table.rowCount());
    }

    /// Encodes one row; what is not in the map is missing.
    ///
    /// @throws ModelException if a value is of another type
    public double[] row(Map<String, ?> row) {
        List<Raw> raws = features.stream().map(feature -> Raw.of(row, feature)).toList();
        return rows(raws, 1)[0];
    }

    /// Encodes rows of plain numbers, a number for each of [#features], in their order.
    ///
    /// @throws ModelException if a feature is no number, or a row has another length
    double[][] rows(double[][] plain) {
        List<Raw> raws = new ArrayList<>();
        for (int column = 0; column < features.size(); column++) {
            raws.add(Raw.of(plain, column, features));
        }
        return rows(raws, plain.length);
    }

    /// Encodes rows as a table.
    public Table table(Table table) {
        return table(table.name(), rows(table));
    }

    Table table(String name, double[][] rows) {
        List<String> names = names();
        Table encoded = Table.create(name);
        for (int c = 0; c < names.size(); c++) {
            double[] column = new double[rows.length];
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row][c];
            }
            encoded.addColumns(DoubleColumn.create(names.get(c), column));
        }
        return encoded;
    }

    double[][] rows(List<Raw> raws, int count) {
        double[][] rows =
                new double[count][columns.stream().mapToInt(FittedColumn::width).sum()];
        int at = 0;
        for (int c = 0; c < columns.size(); c++) {
            FittedColumn column = columns.get(c);
            for (int row = 0; row < count; row++) {
                column.encode(raws.get(c), row, rows[row], at);
            }
            at += column.width();
        }
        return rows;
    }

    /// How many levels each encoded column has, 0 for numbers.
    int[] categories() {
        return columns.stream()
                .flatMapToInt(column -> column.names().stream().mapToInt(name -> column.categories()))
                .toArray();
    }
}
