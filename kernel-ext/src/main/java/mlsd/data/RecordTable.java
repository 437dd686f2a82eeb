package mlsd.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Records as rows of a table, component by component.
final class RecordTable {
    private RecordTable() {}

    /// One field of the records and the column that it fills.
    private record Field(Method reader, Column<?> column) {
        static Field of(RecordComponent component) {
            Method reader = component.getAccessor();
            reader.setAccessible(true); // a record of a notebook's cell or of a test need not be public
            return new Field(reader, columnOf(component));
        }

        void append(Object row) {
            Object value = read(row);
            switch (column) {
                case IntColumn ints -> ints.append((int) value);
                case LongColumn longs -> longs.append((long) value);
                case DoubleColumn doubles -> doubles.append((double) value);
                case BooleanColumn flags -> flags.append((boolean) value);
                case InstantColumn times -> times.append((Instant) value);
                default -> column.appendCell(text(value));
            }
        }

        private Object read(Object row) {
            try {
                return reader.invoke(row);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(reader.getName() + "() of " + row.getClass() + " failed", e.getCause());
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(reader + " cannot be read", closed);
            }
        }
    }

    static <R extends Record> Table of(String name, Class<R> type, Stream<? extends R> rows) {
        List<Field> fields =
                Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        rows.forEach(row -> fields.forEach(field -> field.append(row)));
        return Table.create(name, fields.stream().<Column<?>>map(Field::column));
    }

    private static Column<?> columnOf(RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        return type == int.class
                ? IntColumn.create(name)
                : type == long.class
                        ? LongColumn.create(name)
                        : type == double.class
                                ? DoubleColumn.create(name)
                                : type == boolean.class
                                        ? BooleanColumn.create(name)
                                        : type == Instant.class
                                                ? InstantColumn.create(name)
                                                : StringColumn.create(name);
    }

    /// Lists as their members with blanks between; the rest as it tells itself.
    private static String text(Object value) {
        return value instanceof List<?> many
                ? String.join(" ", many.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
