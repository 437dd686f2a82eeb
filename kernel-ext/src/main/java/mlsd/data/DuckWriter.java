package mlsd.data;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Tablesaw to DuckDB, by DuckDB's appender.
final class DuckWriter {
    /// Appends the value of a row.
    @FunctionalInterface
    private interface Cell {
        void append(DuckDBAppender to, int row) throws SQLException;
    }

    /// A column that can be appended: its SQL type and how.
    private record Writer(String type, Column<?> column, Cell cell) {
        void append(DuckDBAppender to, int row) throws SQLException {
            if (column.isMissing(row)) {
                to.appendNull();
            } else {
                cell.append(to, row);
            }
        }
    }

    private DuckWriter() {}

    /// The columns of `create table`.
    static String schema(Table table) {
        return table.columns().stream()
                .map(column -> Duck.quote(column.name()) + " " + writer(column).type())
                .collect(Collectors.joining(", "));
    }

    /// Appends all rows.
    static void append(DuckDBConnection connection, String name, Table table) throws SQLException {
        List<Writer> writers = table.columns().stream().map(DuckWriter::writer).toList();
        try (DuckDBAppender to = connection.createAppender(name)) {
            for (int row = 0; row < table.rowCount(); row++) {
                to.beginRow();
                for (Writer writer : writers) {
                    writer.append(to, row);
                }
                to.endRow();
            }
        }
    }

    private static Writer writer(Column<?> column) {
        return switch (column) {
            case BooleanColumn c -> new Writer("BOOLEAN", c, (to, i) -> to.append(c.getByte(i) == 1));
            case ShortColumn c -> new Writer("SMALLINT", c, (to, i) -> to.append(c.getShort(i)));
            case IntColumn c -> new Writer("INTEGER", c, (to, i) -> to.append(c.getInt(i)));
            case LongColumn c -> new Writer("BIGINT", c, (to, i) -> to.append(c.getLong(i)));
            case FloatColumn c -> new Writer("FLOAT", c, (to, i) -> to.append(c.getFloat(i)));
            case DoubleColumn c -> new Writer("DOUBLE", c, (to, i) -> to.append(c.getDouble(i)));
            case StringColumn c -> new Writer("VARCHAR", c, (to, i) -> to.append(c.get(i)));
            case DateColumn c -> new Writer("DATE", c, (to, i) -> to.append(Objects.requireNonNull(c.get(i))));
            case TimeColumn c -> new Writer("TIME", c, (to, i) -> to.append(Objects.requireNonNull(c.get(i))));
            case DateTimeColumn c -> new Writer("TIMESTAMP", c, (to, i) -> to.append(Objects.requireNonNull(c.get(i))));
            case InstantColumn c ->
                new Writer(
                        "TIMESTAMPTZ",
                        c,
                        (to, i) -> to.append(Objects.requireNonNull(c.get(i)).atOffset(ZoneOffset.UTC)));
            default ->
                throw new IllegalArgumentException(
                        "column \"%s\" is of type %s, which DuckDB cannot take; drop or convert it"
                                .formatted(column.name(), column.type().name()));
        };
    }
}
