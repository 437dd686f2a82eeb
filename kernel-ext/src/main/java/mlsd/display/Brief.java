package mlsd.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Any value in one line, whatever it does: `[1, 2, … 98 more]`, `Visit(user=7, clicks=2)`, `"text"` without quotes.
///
/// A value inside itself is named, not followed; four levels deep is the end; a value that throws says so.
final class Brief {
    private static final int DEEPEST = 4;
    private static final int LENGTH = 400;

    private final StringBuilder out = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int most;

    private Brief(int most) {
        this.most = most;
    }

    static String of(@Nullable Object value) {
        return of(value, Grid.ROWS);
    }

    /// With at most `most` elements of each collection.
    static String of(@Nullable Object value, int most) {
        var brief = new Brief(most);
        brief.safely(value);
        return brief.out.toString();
    }

    /// What a value that throws while it is shown leaves on the screen.
    static String thrown(Object value, Throwable fault) {
        return "⚠ " + kind(value) + " threw " + fault.getClass().getSimpleName();
    }

    /// The class in a reader's words: the simple name, or what it extends if it has none.
    static String kind(Object value) {
        var name = value.getClass().getSimpleName();
        return name.isEmpty() ? value.getClass().getName() : name;
    }

    // Whatever a value throws, an Error included, must not leave the display: the kernel would hang.
    private void safely(@Nullable Object value) {
        int before = out.length();
        try {
            append(value);
        } catch (Throwable fault) {
            out.setLength(before);
            out.append(value == null ? "null" : thrown(value, fault));
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> out.append(Visible.cut(text, LENGTH));
            case Double number -> out.append(Numbers.of(number));
            case Float number -> out.append(Numbers.of(Double.parseDouble(number.toString())));
            case Number number -> out.append(Visible.cut(Numbers.exact(number), LENGTH));
            case Optional<?> optional -> optional(optional);
            case Map<?, ?> map -> nested(map, () -> entries(map));
            case Collection<?> elements -> nested(elements, () -> elements(elements));
            case Record fields when Records.plain(fields) -> nested(fields, () -> components(fields));
            default -> other(value);
        }
    }

    private void other(Object value) {
        if (value.getClass().isArray()) {
            nested(value, () -> array(value));
        } else {
            out.append(Visible.cut(Named.of(value), LENGTH));
        }
    }

    private void optional(Optional<?> optional) {
        if (optional.isPresent()) {
            nested(optional, () -> {
                out.append("Optional[");
                safely(optional.get());
                out.append(']');
            });
        } else {
            out.append("Optional.empty");
        }
    }

    private void nested(Object value, Runnable content) {
        if (open.contains(value)) {
            out.append("(this ").append(kind(value)).append(" again)");
        } else if (open.size() >= DEEPEST || out.length() > 4 * LENGTH) {
            out.append('…');
        } else {
            open.add(value);
            try {
                content.run();
            } finally {
                open.remove(value);
            }
        }
    }

    private void elements(Collection<?> elements) {
        out.append('[');
        int shown = 0;
        for (Object element : elements) {
            if (shown >= most) {
                break;
            }
            separate(shown++);
            safely(element);
        }
        more(shown, elements.size());
        out.append(']');
    }

    private void array(Object array) {
        int length = Array.getLength(array);
        out.append('[');
        for (int i = 0; i < Math.min(length, most); i++) {
            separate(i);
            safely(Array.get(array, i));
        }
        more(Math.min(length, most), length);
        out.append(']');
    }

    private void entries(Map<?, ?> map) {
        out.append('{');
        int shown = 0;
        for (var entry : map.entrySet()) {
            if (shown >= most) {
                break;
            }
            separate(shown++);
            safely(entry.getKey());
            out.append('=');
            safely(entry.getValue());
        }
        more(shown, map.size());
        out.append('}');
    }

    private void components(Record fields) {
        out.append(kind(fields)).append('(');
        int shown = 0;
        for (var component : fields.getClass().getRecordComponents()) {
            separate(shown++);
            out.append(component.getName()).append('=');
            safely(Records.value(fields, component));
        }
        out.append(')');
    }

    private void separate(int index) {
        out.append(index == 0 ? "" : ", ");
    }

    private void more(int shown, long size) {
        if (size > shown) {
            out.append(shown == 0 ? "… " : ", … ")
                    .append(Numbers.grouped(size - shown))
                    .append(" more");
        }
    }
}
