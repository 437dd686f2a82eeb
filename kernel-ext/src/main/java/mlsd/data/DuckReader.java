package mlsd.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

/// DuckDB to Tablesaw, row by row as JDBC gives them.
final class DuckReader {
    /// Takes the value of the current row over.
    @FunctionalInterface
    private interface Cell {
        void take(ResultSet from) throws SQLException;
    }

    /// A column being filled.
    private record Reader(int number, Column<?> column, Cell cell) {
        /// DuckDB tells after the read whether the value was NULL; the value then is a default and is replaced.
        void take(ResultSet from) throws SQLException {
            if (from.getObject(number) == null) {
                column.appendMissing();
            } else {
                cell.take(from);
            }
        }
    }

    private DuckReader() {}

    static Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<Reader> readers = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            readers.add(reader(i, about.getColumnLabel(i), about.getColumnTypeName(i)));
        }
        while (rows.next()) {
            for (Reader reader : readers) {
                reader.take(rows);
            }
        }
        return Table.create("query", readers.stream().<Column<?>>map(Reader::column));
    }

    private static Reader reader(int i, String name, String type) {
        String kind = type.startsWith("DECIMAL") ? "DECIMAL" : type.startsWith("ENUM") ? "VARCHAR" : type;
        return switch (kind) {
            case "BOOLEAN" -> {
                var column = BooleanColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getBoolean(i)));
            }
            case "TINYINT", "SMALLINT", "UTINYINT" -> {
                var column = ShortColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getShort(i)));
            }
            case "INTEGER", "USMALLINT" -> {
                var column = IntColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getInt(i)));
            }
            case "BIGINT", "UINTEGER" -> {
                var column = LongColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getLong(i)));
            }
            case "HUGEINT", "UBIGINT" -> {
                var column = LongColumn.create(name);
                yield new Reader(i, column, from -> column.append(exact(from.getObject(i), name)));
            }
            case "FLOAT" -> {
                var column = FloatColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getFloat(i)));
            }
            case "DOUBLE", "DECIMAL" -> {
                var column = DoubleColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getDouble(i)));
            }
            case "VARCHAR", "UUID" -> {
                var column = StringColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getString(i)));
            }
            default -> temporal(i, name, kind);
        };
    }

    private static Reader temporal(int i, String name, String type) {
        return switch (type) {
            case "DATE" -> {
                var column = DateColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getObject(i, LocalDate.class)));
            }
            case "TIME" -> {
                var column = TimeColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getObject(i, LocalTime.class)));
            }
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> {
                var column = DateTimeColumn.create(name);
                yield new Reader(i, column, from -> column.append(from.getObject(i, LocalDateTime.class)));
            }
            case "TIMESTAMP WITH TIME ZONE" -> {
                var column = InstantColumn.create(name);
                yield new Reader(
                        i,
                        column,
                        from -> column.append(
                                from.getObject(i, OffsetDateTime.class).toInstant()));
            }
            default ->
                throw new IllegalArgumentException(
                        "column \"%s\" is of type %s, which Tablesaw has no column for; cast it in the SQL, as in %s::varchar"
                                .formatted(name, type, name));
        };
    }

    private static long exact(Object value, String name) {
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "column \"%s\" has %s, which is too large for a long; cast it in the SQL, as in %s::double"
                            .formatted(name, value, name),
                    e);
        }
    }
}
