package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DuckTest {
    private final Duck duck = Duck.open();

    @AfterEach
    void close() {
        duck.close();
    }

    @Test
    void every_type_comes_back_as_it_was() {
        duck.register("t", BridgeTest.full());
        BridgeTest.assertSame(duck.query("select * from t"), BridgeTest.full());
    }

    @Test
    void every_type_comes_back_with_its_missing_value() {
        duck.register("t", BridgeTest.withMissing());
        BridgeTest.assertSame(duck.query("select * from t"), BridgeTest.withMissing());
    }

    @Test
    void a_missing_value_is_null_in_sql() {
        duck.register("t", BridgeTest.withMissing());
        assertThat(duck.query("select count(*) - count(columns(*)) from t")
                        .row(0)
                        .columnCount())
                .isEqualTo(11);
        assertThat(duck.query("select count(\"int\") as n from t")
                        .longColumn("n")
                        .get(0))
                .isEqualTo(2);
    }

    @Test
    void sums_counts_and_decimals_have_columns() {
        Table answer = duck.query("select sum(x) as total, count(*) as n, 1.25 as d from (values (1), (2)) t(x)");
        assertThat(RealData.types(answer)).containsExactly("total LONG", "n LONG", "d DOUBLE");
        assertThat(answer.longColumn("total").get(0)).isEqualTo(3);
        assertThat(answer.doubleColumn("d").get(0)).isEqualTo(1.25);
    }

    @Test
    void a_null_sum_is_missing() {
        assertThat(duck.query("select sum(x) as total from (values (1)) t(x) where x > 1")
                        .column("total")
                        .isMissing(0))
                .isTrue();
    }

    @Test
    void a_sum_too_large_for_a_long_is_refused_with_the_cast_that_helps() {
        assertThatThrownBy(() -> duck.query("select 170141183460469231731687303715884105727::hugeint as big"))
                .hasMessageEndingWith("which is too large for a long; cast it in the SQL, as in big::double");
    }

    @Test
    void a_type_without_a_column_is_refused_with_the_cast_that_helps() {
        assertThatThrownBy(() -> duck.query("select [1, 2] as list"))
                .hasMessage(
                        "column \"list\" is of type INTEGER[], which Tablesaw has no column for; cast it in the SQL, as in list::varchar");
    }

    @Test
    void columns_read_in_chunks_are_those_that_rows_give() throws SQLException {
        String sql = """
                select case when i % 7 = 0 then null else i::smallint end as a, (i * 37)::integer as b,
                    case when i % 5 = 0 then null else i * 1000000007 end as c, (i / 3.0)::float as d,
                    case when i % 3 = 0 then null else i / 7.0::double end as e,
                    case i % 4 when 0 then null when 1 then '' else 'ä' || i % 11 end as f,
                    case when i % 6 = 0 then null else date '1969-12-30' + i::int end as g
                from range(5000) t(i)""";
        try (var statement = duck.connection().prepareStatement(sql);
                var rows = statement.executeQuery()) {
            assertThat(DuckChunks.read(statement.getMetaData())).isTrue();
            Table byRows = DuckReader.table(rows);
            Table byChunks = duck.query(sql);
            assertThat(byChunks.print(5000)).isEqualTo(byRows.print(5000));
            assertThat(byChunks.missingValueCounts().print())
                    .isEqualTo(byRows.missingValueCounts().print());
            assertThat(byChunks.types()).isEqualTo(byRows.types());
        }
    }

    @Test
    void an_error_far_down_in_the_answer_is_told() {
        assertThatThrownBy(() -> duck.query(
                        "select (case when i = 250000 then 'word' else '1' end)::int as n from range(300000) t(i)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Could not convert string 'word' to INT32");
    }

    @Test
    void an_answer_without_rows_has_its_columns() {
        assertThat(duck.query("select 1 as a, 'x' as b where false").columnNames())
                .containsExactly("a", "b");
    }

    @Test
    void wrong_sql_is_shown_with_the_words_of_duckdb() {
        assertThatThrownBy(() -> duck.query("select * from nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("select * from nowhere", "nowhere does not exist");
    }

    @Test
    void a_query_takes_parameters() {
        assertThat(duck.query("select ? + ? as sum", 1, 2).column("sum").getString(0))
                .isEqualTo("3");
    }

    @Test
    void a_name_is_never_sql() {
        duck.register("a \"b\"; drop", Table.create(IntColumn.create("x \"y\"", new int[] {7})));
        assertThat(duck.query("select * from \"a \"\"b\"\"; drop\"")
                        .intColumn("x \"y\"")
                        .get(0))
                .isEqualTo(7);
    }

    @Test
    void registering_again_replaces() {
        duck.register("t", Table.create(IntColumn.create("x", 1, 2)));
        duck.register("t", Table.create(StringColumn.create("y", "z")));
        assertThat(duck.query("select * from t").columnNames()).containsExactly("y");
    }

    @Test
    void asof_join_takes_the_latest_value_before() {
        duck.register("asked", Table.create(at(10, 20, 30)));
        duck.register("known", Table.create(at(5, 20, 25), IntColumn.create("v", 1, 2, 3)));
        Table joined = duck.query("select a.at, v from asked a asof join known k on a.at >= k.at order by a.at");
        assertThat(joined.intColumn("v").asList()).containsExactly(1, 2, 3);
    }

    private static InstantColumn at(long... seconds) {
        var column = InstantColumn.create("at");
        for (long second : seconds) {
            column.append(Instant.ofEpochSecond(second));
        }
        return column;
    }

    @Test
    void parquet_keeps_every_type(@TempDir Path folder) {
        Path file = folder.resolve("it's.parquet");
        duck.register("t", BridgeTest.withMissing());
        duck.writeParquet("select * from t", file);
        duck.readParquet("p", file);
        BridgeTest.assertSame(duck.query("select * from p"), BridgeTest.withMissing());
    }

    @Test
    void csv_is_written_and_read(@TempDir Path folder) {
        Path file = folder.resolve("t.csv");
        duck.writeCsv("select 1 as x, 'a,b' as y", file);
        duck.readCsv("c", file);
        assertThat(duck.query("select * from c").stringColumn("y").asList()).containsExactly("a,b");
    }

    @Test
    void a_database_in_a_file_is_there_again(@TempDir Path folder) {
        Path file = folder.resolve("course.duckdb");
        try (Duck first = Duck.open(file)) {
            first.register("t", BridgeTest.full());
        }
        try (Duck second = Duck.open(file)) {
            assertThat(second.query("select * from t").rowCount()).isEqualTo(2);
        }
    }
}
