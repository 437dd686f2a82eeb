package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.data.DataFrame;
import smile.data.measure.NominalScale;
import smile.data.type.DataType;
import smile.data.vector.ValueVector;
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

/// Tablesaw to Smile and back.
class BridgeTest {
    /// Every type of column: two values.
    static Table full() {
        return Table.create(
                "full",
                BooleanColumn.create("boolean", true, false),
                ShortColumn.create("short", new short[] {1, -2}),
                IntColumn.create("int", 3, -4),
                LongColumn.create("long", 5_000_000_000L, -6),
                FloatColumn.create("float", 1.5f, -2.5f),
                DoubleColumn.create("double", 0.1, -0.2),
                StringColumn.create("string", "pear", "apple"),
                DateColumn.create("date", LocalDate.of(2024, 2, 29), LocalDate.of(1969, 12, 31)),
                TimeColumn.create("time", LocalTime.of(23, 59, 58), LocalTime.of(0, 0)),
                DateTimeColumn.create(
                        "moment", LocalDateTime.of(2024, 2, 29, 1, 2, 3), LocalDateTime.of(1960, 1, 1, 0, 0)),
                InstantColumn.create(
                        "instant", Instant.parse("2024-02-29T01:02:03.004Z"), Instant.parse("1960-01-01T00:00:00Z")));
    }

    /// The same with a missing value between the two.
    static Table withMissing() {
        Table table = full().emptyCopy();
        for (int i = 0; i < table.columnCount(); i++) {
            table.column(i).appendObj(full().column(i).get(0));
            table.column(i).appendMissing();
            table.column(i).appendObj(full().column(i).get(1));
        }
        return table;
    }

    static void assertSame(Table actual, Table expected) {
        assertThat(RealData.types(actual)).isEqualTo(RealData.types(expected));
        assertThat(actual.rowCount()).isEqualTo(expected.rowCount());
        for (int c = 0; c < expected.columnCount(); c++) {
            for (int r = 0; r < expected.rowCount(); r++) {
                assertThat(actual.column(c).isMissing(r))
                        .isEqualTo(expected.column(c).isMissing(r));
                assertThat(actual.get(r, c)).as(expected.column(c).name()).isEqualTo(expected.get(r, c));
            }
        }
    }

    @Test
    void every_type_comes_back_as_it_was() {
        assertSame(Tables.of(Smile.frame(full())), full());
    }

    @Test
    void every_type_comes_back_with_its_missing_value() {
        assertSame(Tables.of(Smile.frame(withMissing())), withMissing());
    }

    @Test
    void text_stays_text_if_asked() {
        DataFrame frame = Smile.frame(withMissing(), "string");
        assertThat(frame.column("string").dtype().isString()).isTrue();
        assertSame(Tables.of(frame), withMissing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean", "short", "int", "long", "float", "double", "string", "date", "time", "moment", "instant"
            })
    void a_missing_value_is_null_in_smile(String column) {
        ValueVector vector = Smile.frame(withMissing()).column(column);
        assertThat(vector.isNull()).containsExactly(false, true, false);
        assertThat(vector.getNullCount()).isEqualTo(1);
    }

    @Test
    void a_missing_number_is_not_a_number_in_an_array() {
        assertThat(Smile.frame(withMissing()).select("int", "double").toArray()[1])
                .containsOnly(Double.NaN);
    }

    @Test
    void types_are_those_of_smile() {
        assertThat(Smile.frame(full()).dtypes())
                .extracting(DataType::name)
                .containsExactly(
                        "boolean",
                        "short",
                        "int",
                        "long",
                        "float",
                        "double",
                        "int",
                        "Date",
                        "Time",
                        "DateTime",
                        "DateTime");
    }

    @Test
    void levels_are_in_alphabetical_order() {
        var vector = Smile.frame(full()).column("string");
        assertThat(((NominalScale) vector.measure()).levels()).containsExactly("apple", "pear");
        assertThat(vector.toIntArray()).containsExactly(1, 0);
    }

    @Test
    void a_frame_like_another_uses_its_levels() {
        DataFrame train = Smile.frame(Table.create(StringColumn.create("fruit", "pear", "apple", "plum")));
        DataFrame test = Smile.frameLike(train, Table.create(StringColumn.create("fruit", "plum", "kiwi")));
        assertThat(test.column("fruit").getInt(0)).isEqualTo(2);
        assertThat(test.column("fruit").isNullAt(1)).isTrue();
        assertThat(test.column("fruit").measure())
                .isEqualTo(train.column("fruit").measure());
    }

    @Test
    void a_frame_like_another_needs_its_columns() {
        assertThatThrownBy(() -> Smile.frameLike(Smile.frame(full()), Table.create(IntColumn.create("int", 1))))
                .hasMessage("the frame has a column \"boolean\", but the table has only [int]");
    }

    @Test
    void smile_makes_columns_that_tablesaw_has_no_type_for() {
        Table table = Tables.of(new DataFrame(
                ValueVector.of("byte", (byte) 1, (byte) 2),
                ValueVector.of("char", 'a', 'b'),
                ValueVector.of("decimal", new BigDecimal("1.5"), new BigDecimal("2.5"))));
        assertThat(table.column("byte").type().name()).isEqualTo("SHORT");
        assertThat(table.doubleColumn("decimal").asList()).containsExactly(1.5, 2.5);
        assertThat(table.stringColumn("char").asList()).containsExactly("a", "b");
    }

    @Test
    void smiles_own_nominal_and_ordinal_columns_become_their_levels() {
        Table table = Tables.of(
                new DataFrame(ValueVector.nominal("n", "b", "a", "b"), ValueVector.ordinal("o", "low", "high", "low")));
        assertThat(table.stringColumn("n").asList()).containsExactly("b", "a", "b");
        assertThat(table.stringColumn("o").asList()).containsExactly("low", "high", "low");
    }

    @Test
    void arrays_are_refused() {
        var frame = new DataFrame(smile.data.vector.ObjectVector.of("a", new double[] {1}));
        assertThatThrownBy(() -> Tables.of(frame))
                .hasMessage("column \"a\" holds double[], which Tablesaw has no column for; drop or convert it");
    }
}
