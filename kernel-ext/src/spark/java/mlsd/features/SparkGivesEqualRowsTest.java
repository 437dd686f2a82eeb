package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mlsd.data.Duck;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// The same definitions on Spark: its SQL over the same events gives the rows that DuckDB gives.
///
/// The events are handed over in memory: the Hadoop 3.4 that comes with Spark 4.1 opens no file on JDK 24 and later
/// (`getSubject is not supported`).
class SparkGivesEqualRowsTest {
    private static final EventLog LOG = EventLog.of("log", "at", "id");
    private static final Instant UNTIL = Instant.ofEpochMilli(200);
    private static final List<Windowed> FEATURES = List.of(
            Feature.count("views", LOG).by("user").over(ms(20)).every(ms(3)),
            Feature.rate("click_rate", LOG, "click").by("user", "topic").every(ms(7)),
            Feature.mean("dwell_mean", LOG, "dwell").by("user").over(ms(15)).ttl(ms(9)),
            Feature.sum("dwell_sum", LOG, "dwell").over(ms(30)).every(ms(5)),
            Feature.latest("topic_latest", LOG, "topic", FeatureType.TEXT)
                    .by("user")
                    .where("click"),
            Feature.last("topics", LOG, "topic", 3).by("user").over(ms(25)).every(ms(2)));

    private static SparkSession spark;
    private static Duck duck;

    @BeforeAll
    static void start() {
        duck = Duck.open();
        duck.run("select setseed(0.42)");
        duck.run("""
                create table log as select i::bigint as id, to_timestamp(floor(random() * 100) / 1000) as "at",
                    case when random() < 0.9 then floor(random() * 4)::int end as "user",
                    ['a', 'b|c', 'd'][1 + floor(random() * 3)::int] as topic,
                    random() < 0.4 as click, case when random() < 0.9 then random() * 60 end as dwell
                from range(300) t(i)
                """);
        duck.run("""
                create table rows as select i::bigint as r, floor(random() * 130)::bigint as t,
                    floor(random() * 5)::int::varchar as u, ['a', 'b|c', 'x'][1 + floor(random() * 3)::int] as topic
                from range(200) t(i)
                """);
        spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        handOver("log", "id bigint, at timestamp, user int, topic string, click boolean, dwell double");
        handOver("rows", "r bigint, t bigint, u string, topic string");
    }

    private static void handOver(String name, String schema) {
        Table table = duck.query("select * from " + name);
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < table.rowCount(); n++) {
            int row = n;
            rows.add(RowFactory.create(
                    table.columns().stream().map(column -> cell(column, row)).toArray()));
        }
        spark.createDataFrame(rows, StructType.fromDDL(schema)).createOrReplaceTempView(name);
    }

    private static @Nullable Object cell(Column<?> column, int row) {
        return switch (column.isMissing(row) ? null : column.get(row)) {
            case Instant instant -> Timestamp.from(instant);
            case null -> null;
            case Object value -> value;
        };
    }

    @AfterAll
    static void stop() {
        spark.stop();
        duck.close();
    }

    @Test
    void histories_are_equal() {
        for (Windowed feature : FEATURES) {
            List<String> here = duck(sql(feature, Dialect.DUCKDB).history(UNTIL));
            assertThat(spark(sql(feature, Dialect.SPARK).history(UNTIL)))
                    .as(feature.name())
                    .hasSizeGreaterThan(20)
                    .containsExactlyInAnyOrderElementsOf(here);
        }
    }

    @Test
    void values_as_of_a_moment_are_equal() {
        for (Windowed feature : FEATURES) {
            assertThat(spark(sql(feature, Dialect.SPARK).at(Instant.ofEpochMilli(60))))
                    .as(feature.name())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            duck(sql(feature, Dialect.DUCKDB).at(Instant.ofEpochMilli(60))));
        }
    }

    @Test
    void training_sets_are_equal_without_an_asof_join() {
        for (Windowed feature : FEATURES) {
            String spine = "create or replace temp view spine as select r, t, %s from rows".formatted(keys(feature));
            duck.run(spine);
            duck.run("create or replace temp view history as "
                    + sql(feature, Dialect.DUCKDB).history(UNTIL));
            spark.sql(spine);
            spark.sql("create or replace temp view history as "
                    + sql(feature, Dialect.SPARK).history(UNTIL));
            assertThat(spark(sql(feature, Dialect.SPARK).join()))
                    .as(feature.name())
                    .hasSize(200)
                    .containsExactlyElementsOf(duck(sql(feature, Dialect.DUCKDB).join()));
        }
    }

    private static String keys(Windowed feature) {
        return switch (feature.keys().size()) {
            case 0 -> "'' as k0";
            case 1 -> "u as k0";
            default -> "u as k0, topic as k1";
        };
    }

    private static Sql sql(Windowed feature, Dialect dialect) {
        return new Sql(feature, dialect, false);
    }

    private static List<String> spark(String sql) {
        List<String> rows = new ArrayList<>();
        for (Row row : spark.sql(sql).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                String cell = row.isNullAt(i) ? "" : row.get(i).toString();
                cells.add(cell.isEmpty() ? "missing" : cell); // as Tablesaw has it: the key of the whole platform
            }
            rows.add(cells.toString());
        }
        return rows;
    }

    private static List<String> duck(String sql) {
        List<String> rows = new ArrayList<>();
        Table table = duck.query(sql);
        for (int n = 0; n < table.rowCount(); n++) {
            int row = n;
            rows.add(table.columns().stream()
                    .map(column -> column.isMissing(row) ? "missing" : String.valueOf(column.get(row)))
                    .toList()
                    .toString());
        }
        return rows;
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
