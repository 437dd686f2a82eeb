package mlsd.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import tech.tablesaw.api.Table;

/// A DuckDB database for tables that are large, and for SQL: group-by, window functions, `ASOF JOIN`, Parquet.
///
/// ```
/// try (Duck duck = Duck.open()) {
///     duck.register("bank", Datasets.bankMarketing());
///     Table jobs = duck.query("select job, avg(y::int) as rate from bank group by job order by rate desc");
/// }
/// ```
/// Time zones are read and written as UTC. Nothing is loaded from the network.
public final class Duck implements AutoCloseable {
    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// A database in memory; it is gone when closed.
    public static Duck open() {
        return connect("jdbc:duckdb:");
    }

    /// A database in a file, which is made if it is not there.
    public static Duck open(Path file) {
        return connect("jdbc:duckdb:" + file);
    }

    private static Duck connect(String url) {
        var offline = new Properties();
        offline.setProperty("autoinstall_known_extensions", "false");
        try {
            var duck = new Duck(DuckDBConnection.newConnection(url, false, offline));
            duck.run("set TimeZone = 'UTC'");
            return duck;
        } catch (Exception e) { // the driver declares no narrower one
            throw new IllegalArgumentException("cannot open %s: %s".formatted(url, e.getMessage()), e);
        }
    }

    /// Copies a table into the database under this name; a table of that name is replaced.
    ///
    /// Date-times and instants have milliseconds, as in Tablesaw.
    public void register(String name, Table table) {
        run("create or replace table %s (%s)".formatted(quote(name), DuckWriter.schema(table)));
        try {
            DuckWriter.append(connection, name, table);
        } catch (SQLException e) {
            throw failed("register " + name, e);
        }
    }

    /// The answer of a query as a table; each `?` in the SQL takes the next parameter.
    ///
    /// BIGINT and HUGEINT become longs, DECIMAL doubles, TIMESTAMP a date-time, TIMESTAMPTZ an instant, NULL
    /// missing.
    ///
    /// @throws IllegalArgumentException if the SQL is wrong (with DuckDB's own words), or a type needs a cast
    public Table query(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSetMetaData about = statement.getMetaData();
            if (statement instanceof DuckDBPreparedStatement direct && DuckChunks.read(about)) {
                return DuckChunks.table(direct, about);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return DuckReader.table(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Runs a statement without an answer.
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Makes a Parquet file (or several, `*` in the path) known under a name; its rows are read when asked for.
    public void readParquet(String name, Path file) {
        run("create or replace view %s as select * from read_parquet(%s)".formatted(quote(name), text(file)));
    }

    /// Makes a CSV file known under a name; DuckDB finds the types.
    public void readCsv(String name, Path file) {
        run("create or replace view %s as select * from read_csv(%s)".formatted(quote(name), text(file)));
    }

    /// Writes the answer of a query to a Parquet file.
    public void writeParquet(String sql, Path file) {
        run("copy (%s) to %s (format parquet)".formatted(sql, text(file)));
    }

    /// Writes the answer of a query to a CSV file with a header.
    public void writeCsv(String sql, Path file) {
        run("copy (%s) to %s (format csv, header)".formatted(sql, text(file)));
    }

    /// The connection itself, for what JDBC can do and this class cannot.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("close", e);
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static IllegalArgumentException failed(String what, SQLException e) {
        return new IllegalArgumentException("DuckDB cannot do this: %s%n%s".formatted(what, e.getMessage()), e);
    }
}
