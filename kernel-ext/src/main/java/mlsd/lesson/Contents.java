package mlsd.lesson;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes values apart into [Content].
final class Contents {
    /// A stream without an end and a list that holds itself stop here.
    private static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 100;

    private int depth;

    Content of(@Nullable Object value) {
        if (depth == DEEPEST) {
            return new Content.Leaf("…");
        }
        depth++;
        try {
            return taken(value);
        } finally {
            depth--;
        }
    }

    private Content taken(@Nullable Object value) {
        return switch (value) {
            case null -> new Content.Leaf(null);
            case Object array when array.getClass().isArray() -> array(array);
            case Set<?> set -> new Content.Bag(items(set.stream()));
            case Collection<?> many -> new Content.Sequence(items(many.stream()));
            case BaseStream<?, ?> stream -> stream(stream);
            case Map<?, ?> map -> table(map);
            case Map.Entry<?, ?> entry -> entry(entry);
            case Record row -> fields(row);
            case CharSequence text -> new Content.Leaf(text.toString());
            default -> optional(value);
        };
    }

    private Content array(Object array) {
        return new Content.Sequence(
                items(IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i))));
    }

    private Content stream(BaseStream<?, ?> stream) {
        var items = new ArrayList<Content>();
        var rest = stream.iterator();
        while (rest.hasNext() && items.size() < LONGEST) {
            items.add(of(rest.next()));
        }
        return new Content.Sequence(List.copyOf(items));
    }

    private List<Content> items(Stream<?> values) {
        return values.sequential().map(this::of).toList();
    }

    private Content table(Map<?, ?> map) {
        var rows = new LinkedHashMap<Content, Content>();
        map.forEach((key, value) -> rows.put(of(key), of(value)));
        return new Content.Table(rows);
    }

    private Content entry(Map.Entry<?, ?> entry) {
        var parts = new LinkedHashMap<String, Content>();
        parts.put("key", of(entry.getKey()));
        parts.put("value", of(entry.getValue()));
        return new Content.Fields("Entry", parts);
    }

    private Content fields(Record row) {
        var parts = new LinkedHashMap<String, Content>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (!component.getAccessor().trySetAccessible()) {
                return new Content.Leaf(row);
            }
            parts.put(component.getName(), of(part(row, component)));
        }
        return new Content.Fields(row.getClass().getSimpleName(), parts);
    }

    private static @Nullable Object part(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the record component " + component + " cannot be read", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the record component " + component + " throws " + e.getCause(), e);
        }
    }

    private Content optional(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(this::some).orElse(none());
            case OptionalInt some -> some.isPresent() ? some(some.getAsInt()) : none();
            case OptionalLong some -> some.isPresent() ? some(some.getAsLong()) : none();
            case OptionalDouble some -> some.isPresent() ? some(some.getAsDouble()) : none();
            default -> new Content.Leaf(value);
        };
    }

    private Content some(Object value) {
        return new Content.Fields("Optional", Map.of("value", of(value)));
    }

    private static Content none() {
        return new Content.Fields("Optional", Map.of());
    }
}
