package mlsd.features;

import java.util.List;

/// What a feature's value is in Java: `Long`, `Double`, `String`, or `List<String>` with the oldest first.
public enum FeatureType {
    LONG("bigint"),
    DOUBLE("double"),
    /// An empty text is no value.
    TEXT("string"),
    /// In tables and stores the items are joined by `|`; a `|` inside an item becomes `/`, an empty item is none.
    TEXTS("string");

    static final String SEPARATOR = "|";

    private final String sql;

    FeatureType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    boolean holds(Object value) {
        return switch (this) {
            case LONG -> value instanceof Long;
            case DOUBLE -> value instanceof Double;
            case TEXT -> value instanceof String;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    }

    /// The value as text; `decode` gives the same value back, bit for bit.
    String encode(Object value) {
        return value instanceof List<?> list
                ? String.join(SEPARATOR, list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    /// @throws IllegalArgumentException if the text is no value of this type
    Object decode(String text) {
        return switch (this) {
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case TEXT -> text;
            case TEXTS -> text.isEmpty() ? List.of() : List.of(text.split("\\" + SEPARATOR, -1));
        };
    }
}
