package mlsd.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose value: the names and values of the key columns, as in `user=7, topic=music`.
public record EntityKey(List<String> columns, List<String> values) {
    private static final String UNIT = "\u001f";

    public EntityKey {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException(
                    "a key needs a value for each of its columns, but has %s for %s".formatted(values, columns));
        }
        if (values.stream().anyMatch(value -> value.contains(UNIT))) {
            throw new IllegalArgumentException("a key's value must not contain the unit separator, U+001F");
        }
    }

    /// The key of a feature for a request; empty if a key column's value is `Optional.empty()`: nobody knows whose.
    static Optional<EntityKey> of(Windowed feature, Map<String, ?> request) {
        List<Object> parts = feature.keys().stream().<Object>map(request::get).toList();
        return parts.contains(Optional.empty())
                ? Optional.empty()
                : Optional.of(new EntityKey(
                        feature.keys(), parts.stream().map(String::valueOf).toList()));
    }

    /// One text for the whole key; two keys never share it.
    String text() {
        return String.join(",", columns) + ":" + String.join(UNIT, values);
    }
}
