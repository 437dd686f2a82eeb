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
import org.jspecify.annotations.Nullable;
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
        /// JDBC tells after the read whether the value was NULL; what was appended then is a default.
        void take(ResultSet from) throws SQLException {
            cell.take(from);
            if (from.wasNull()) {
                column.setMissing(column.size() - 1);
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
                yield new Reader(i, column, from -> column.appendObj(from.getString(i)));
            }
            default -> temporal(i, name, kind);
        };
    }

    private static Reader temporal(int i, String name, String type) {
        return switch (type) {
            case "DATE" -> objects(i, DateColumn.create(name), LocalDate.class);
            case "TIME" -> objects(i, TimeColumn.create(name), LocalTime.class);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                objects(i, DateTimeColumn.create(name), LocalDateTime.class);
            case "TIMESTAMP WITH TIME ZONE" -> {
                var column = InstantColumn.create(name);
                yield new Reader(i, column, from -> {
                    OffsetDateTime value = from.getObject(i, OffsetDateTime.class);
                    column.appendObj(value == null ? null : value.toInstant());
                });
            }
            default ->
                throw new IllegalArgumentException(
                        "column \"%s\" is of type %s, which Tablesaw has no column for; cast it in the SQL, as in %s::varchar"
                                .formatted(name, type, name));
        };
    }

    private static Reader objects(int i, Column<?> column, Class<?> type) {
        return new Reader(i, column, from -> column.appendObj(from.getObject(i, type)));
    }

    private static long exact(@Nullable Object value, String name) {
        if (value == null) {
            return 0; // replaced by a missing value
        }
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
