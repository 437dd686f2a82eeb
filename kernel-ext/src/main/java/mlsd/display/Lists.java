package mlsd.display;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collections and maps: a line where one is enough, a table where it is not.
final class Lists {
    private static final int LINE = 100;

    private Lists() {}

    static View of(Collection<?> elements) {
        int size = elements.size();
        var window = elements instanceof RandomAccess ? Window.of(size) : first(size);
        return of(pick(elements, window), window, size, Brief.of(elements), kind(elements));
    }

    static View ofArray(@Nullable Object[] array) {
        var window = Window.of(array.length);
        var picked = new ArrayList<@Nullable Object>();
        window.rows().forEach(row -> picked.add(array[row]));
        return of(
                picked, window, array.length, Brief.of(array), array.getClass().getSimpleName());
    }

    private static View of(List<@Nullable Object> shown, Window window, int size, String brief, String kind) {
        var type = recordType(shown);
        if (type != null) {
            var grid = numbered(window, shown);
            Records.columns(grid, type, shown);
            return grid.build(
                    type.getSimpleName(), Window.shape(size, type.getRecordComponents().length), window.gap());
        }
        if (brief.length() <= LINE || shown.stream().allMatch(value -> value instanceof Number)) {
            return new View.Line(brief, size > Grid.ROWS ? "(" + Numbers.grouped(size) + " elements)" : "");
        }
        return numbered(window, shown)
                .cells(Grid.Heading.of("element"), wide(shown))
                .build(kind, Numbers.grouped(size) + " elements", window.gap());
    }

    static View of(Map<?, ?> map) {
        if (map.isEmpty()) {
            return View.Line.of("{}");
        }
        var keys = new ArrayList<@Nullable Object>();
        var values = new ArrayList<@Nullable Object>();
        for (var entry : map.entrySet()) {
            if (keys.size() == Grid.ROWS) {
                break;
            }
            keys.add(entry.getKey());
            values.add(entry.getValue());
        }
        return new GridBuilder()
                .cells(Grid.Heading.of("key"), GridBuilder.cellsOf("id", keys))
                .cells(Grid.Heading.of("value"), wide(values))
                .build(
                        kind(map),
                        map.size() == 1 ? "1 entry" : Numbers.grouped(map.size()) + " entries",
                        Grid.Gap.of(keys.size(), (long) map.size() - keys.size(), " entries"));
    }

    private static List<Cell> wide(List<@Nullable Object> values) {
        var cells = GridBuilder.cellsOf("", values);
        return IntStream.range(0, cells.size())
                .mapToObj(
                        i -> cells.get(i).kind() == Cell.Kind.TEXT ? Cell.wide(Brief.of(values.get(i))) : cells.get(i))
                .toList();
    }

    private static GridBuilder numbered(Window window, List<?> shown) {
        return GridBuilder.numbered(
                window.rows().subList(0, Math.min(shown.size(), window.rows().size())));
    }

    private static Window first(int size) {
        int shown = Math.min(size, Grid.ROWS);
        return new Window(IntStream.range(0, shown).boxed().toList(), Grid.Gap.of(shown, (long) size - shown, " rows"));
    }

    private static List<@Nullable Object> pick(Collection<?> elements, Window window) {
        var picked = new ArrayList<@Nullable Object>();
        if (elements instanceof List<?> list && elements instanceof RandomAccess) {
            window.rows().forEach(row -> picked.add(list.get(row)));
            return picked;
        }
        for (var element : elements) {
            if (picked.size() >= window.rows().size()) {
                break;
            }
            picked.add(element);
        }
        return picked;
    }

    private static @Nullable Class<?> recordType(List<@Nullable Object> shown) {
        var first = shown.isEmpty() ? null : shown.getFirst();
        if (!(first instanceof Record) || first.getClass().getRecordComponents().length == 0) {
            return null;
        }
        boolean one = shown.stream().allMatch(each -> each != null && each.getClass() == first.getClass());
        boolean open = Arrays.stream(first.getClass().getRecordComponents())
                .allMatch(component -> component.getAccessor().trySetAccessible());
        return one && open ? first.getClass() : null;
    }

    // List.of(…) is a List to its reader, not a ListN.
    private static String kind(Object container) {
        if (Modifier.isPublic(container.getClass().getModifiers())
                || !container.getClass().getName().startsWith("java.")) {
            return Brief.kind(container);
        }
        return switch (container) {
            case Map<?, ?> map -> "Map";
            case List<?> list -> "List";
            case Set<?> set -> "Set";
            default -> "Collection";
        };
    }
}
