package mlsd.data;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// DuckDB to Tablesaw by columns, in chunks of about two thousand rows, as DuckDB holds them: some three times as fast
/// as JDBC's rows, but for the frequent types only.
final class DuckChunks {
    private static final Set<String> TYPES =
            Set.of("SMALLINT", "INTEGER", "BIGINT", "FLOAT", "DOUBLE", "VARCHAR", "DATE");

    private DuckChunks() {}

    /// Whether all columns of an answer are of types that are read here.
    static boolean read(@Nullable ResultSetMetaData about) throws SQLException {
        if (about == null || about.getColumnCount() == 0) { // no query
            return false;
        }
        for (int i = 1; i <= about.getColumnCount(); i++) {
            if (!TYPES.contains(about.getColumnTypeName(i))) {
                return false;
            }
        }
        return true;
    }

    /// The answer of a statement, whose columns are told by `about`.
    static Table table(DuckDBPreparedStatement statement, ResultSetMetaData about) throws SQLException {
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(column(about.getColumnLabel(i), about.getColumnTypeName(i)));
        }
        try (DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                for (int c = 0; c < columns.size(); c++) {
                    append(result.chunk().vector(c), columns.get(c));
                }
            }
        }
        return Table.create("query", columns);
    }

    private static Column<?> column(String name, String type) {
        return switch (type) {
            case "SMALLINT" -> ShortColumn.create(name);
            case "INTEGER" -> IntColumn.create(name);
            case "BIGINT" -> LongColumn.create(name);
            case "FLOAT" -> FloatColumn.create(name);
            case "DOUBLE" -> DoubleColumn.create(name);
            case "VARCHAR" -> StringColumn.create(name);
            default -> DateColumn.create(name);
        };
    }

    private static void append(DuckDBReadableVector from, Column<?> to) {
        LongConsumer value = switch (to) {
            case ShortColumn column -> row -> column.append(from.getShort(row));
            case IntColumn column -> row -> column.append(from.getInt(row));
            case LongColumn column -> row -> column.append(from.getLong(row));
            case FloatColumn column -> row -> column.append(from.getFloat(row));
            case DoubleColumn column -> row -> column.append(from.getDouble(row));
            case StringColumn column -> row -> column.append(from.getString(row));
            case DateColumn column -> row -> column.append(from.getLocalDate(row));
            default -> throw new IllegalStateException("no reader for " + to.type());
        };
        for (long row = 0, rows = from.rowCount(); row < rows; row++) {
            if (from.isNull(row)) {
                to.appendMissing();
            } else {
                value.accept(row);
            }
        }
    }
}
