package mlsd.features;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a [Derived] feature sees of a row: exactly its inputs.
public record Inputs(Map<String, Object> values) {
    public Inputs {
        values = Map.copyOf(values);
    }

    /// A number or a boolean (1 or 0) as a double.
    public double number(String name) {
        return switch (value(name)) {
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            case Object other -> throw wrong(name, "a number", other);
        };
    }

    public String text(String name) {
        return value(name).toString();
    }

    /// A moment.
    public Instant time(String name) {
        if (value(name) instanceof Instant instant) {
            return instant;
        }
        throw wrong(name, "an Instant", value(name));
    }

    /// The items of a sequence, the oldest first.
    public List<String> texts(String name) {
        if (value(name) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw wrong(name, "a sequence", value(name));
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw Names.unknown("input", name, values.keySet().stream().sorted().toList());
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String needed, Object got) {
        return new IllegalArgumentException("input \"%s\" must be %s here, but is %s, a %s"
                .formatted(name, needed, got, got.getClass().getSimpleName()));
    }
}
