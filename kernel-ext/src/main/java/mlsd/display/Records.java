package mlsd.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records: their fields by name; a record that has its own `toString` speaks for itself.
final class Records {
    private Records() {}

    static View of(Record value) {
        if (!plain(value)) {
            return View.Line.of(value.toString());
        }
        var components = value.getClass().getRecordComponents();
        if (components.length == 0) {
            return View.Line.of(Brief.kind(value) + "()");
        }
        var facts = Arrays.stream(components)
                .map(component -> new Grid.Fact(component.getName(), cell(value, component)))
                .toList();
        return Grid.facts(Brief.kind(value), "", facts);
    }

    /// Records of one class as a table.
    static void columns(GridBuilder grid, Class<?> type, List<?> records) {
        for (var component : type.getRecordComponents()) {
            var values =
                    records.stream().map(each -> shownValue(each, component)).toList();
            grid.values(component.getName(), component.getType().getSimpleName(), values);
        }
    }

    /// Whether nobody wrote a `toString`: the compiler's own is final.
    static boolean plain(Record value) {
        try {
            return Modifier.isFinal(value.getClass().getMethod("toString").getModifiers())
                    && Arrays.stream(value.getClass().getRecordComponents())
                            .allMatch(component -> component.getAccessor().trySetAccessible());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /// A component's value.
    static @Nullable Object value(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cell cell(Record value, RecordComponent component) {
        var inside = shownValue(value, component);
        var cell = GridBuilder.cellsOf(component.getName(), Collections.singletonList(inside))
                .getFirst();
        return cell.kind() == Cell.Kind.TEXT ? Cell.wide(Brief.of(inside)) : cell;
    }

    private static @Nullable Object shownValue(Object value, RecordComponent component) {
        try {
            return value(value, component);
        } catch (IllegalStateException e) {
            return Brief.thrown(component.getName(), e.getCause() == null ? e : e.getCause());
        }
    }
}
