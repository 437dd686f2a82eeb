package mlsd.data;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smile.data.DataFrame;
import smile.data.measure.CategoricalMeasure;
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
import tech.tablesaw.columns.Column;

/// To Tablesaw: from records, and from Smile's data frames (`Smile.frame` the other way round).
///
/// Of a data frame, nominal and ordinal columns become strings, bytes become shorts, characters strings, decimals
/// doubles,
/// `Timestamp` a date-time, `ZonedDateTime` an instant. A null stays a missing value; so does a NaN, and the
/// smallest int, short and long, as Tablesaw keeps them for that.
public final class Tables {
    private Tables() {}

    /// Records as rows of a table with a column for each component: `int`, `long`, `double`, `boolean` and `Instant`
    /// keep their types, everything else becomes text.
    ///
    /// `Tables.of("log", Impression.class, world.impressions())` has as many rows as the log and 22 columns.
    public static <R extends Record> Table of(String name, Class<R> type, Stream<? extends R> rows) {
        return RecordTable.of(name, type, rows);
    }

    /// The data frame as a table.
    ///
    /// @throws IllegalArgumentException for a column of arrays or other objects
    public static Table of(DataFrame frame) {
        return Table.create("frame", frame.columns().stream().<Column<?>>map(Tables::column));
    }

    private static Column<?> column(ValueVector vector) {
        String name = vector.name();
        int n = vector.size();
        if (vector.measure() instanceof CategoricalMeasure levels) {
            var column = StringColumn.create(name);
            return fill(vector, column, i -> column.append(levels.level(vector.getInt(i))));
        }
        return switch (vector.dtype().id()) {
            case Boolean -> {
                var column = BooleanColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getBoolean(i)));
            }
            case Byte, Short -> {
                var column = ShortColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getShort(i)));
            }
            case Int -> {
                var column = IntColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getInt(i)));
            }
            case Long -> {
                var column = LongColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getLong(i)));
            }
            case Float -> {
                var column = FloatColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getFloat(i)));
            }
            case Double -> {
                var column = DoubleColumn.create(name, n);
                yield set(vector, column, i -> column.set(i, vector.getDouble(i)));
            }
            default -> objects(vector, name);
        };
    }

    /// What a vector of objects holds shows in its first value.
    private static Column<?> objects(ValueVector vector, String name) {
        Object first = IntStream.range(0, vector.size())
                .filter(i -> !vector.isNullAt(i))
                .mapToObj(vector::get)
                .findFirst()
                .orElse("");
        Column<?> column = switch (first) {
            case String text -> StringColumn.create(name);
            case Character letter -> StringColumn.create(name);
            case BigDecimal number -> DoubleColumn.create(name);
            case LocalDate date -> DateColumn.create(name);
            case LocalTime time -> TimeColumn.create(name);
            case LocalDateTime moment -> DateTimeColumn.create(name);
            case Timestamp moment -> DateTimeColumn.create(name);
            case Instant instant -> InstantColumn.create(name);
            case ZonedDateTime moment -> InstantColumn.create(name);
            default ->
                throw new IllegalArgumentException(
                        "column \"%s\" holds %s, which Tablesaw has no column for; drop or convert it"
                                .formatted(name, first.getClass().getSimpleName()));
        };
        return fill(vector, column, i -> column.appendObj(simple(Objects.requireNonNull(vector.get(i)))));
    }

    private static Object simple(Object value) {
        return switch (value) {
            case Character letter -> letter.toString();
            case BigDecimal number -> number.doubleValue();
            case Timestamp moment -> moment.toLocalDateTime();
            case ZonedDateTime moment -> moment.toInstant();
            default -> value;
        };
    }

    /// Appends each value with `append`, or a missing one.
    private static Column<?> fill(ValueVector vector, Column<?> column, IntConsumer append) {
        for (int i = 0; i < vector.size(); i++) {
            if (vector.isNullAt(i)) {
                column.appendMissing();
            } else {
                append.accept(i);
            }
        }
        return column;
    }

    /// Sets each value with `set` in a column that is all missing yet.
    private static Column<?> set(ValueVector vector, Column<?> column, IntConsumer set) {
        boolean nullable = vector.isNullable();
        for (int i = 0; i < vector.size(); i++) {
            if (!nullable || !vector.isNullAt(i)) {
                set.accept(i);
            }
        }
        return column;
    }
}
