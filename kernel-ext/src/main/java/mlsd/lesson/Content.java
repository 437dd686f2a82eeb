package mlsd.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a value holds, as an unchangeable tree: compared, printed and kept independently of the value itself.
///
/// A tree taken before a call shows afterwards whether the call changed its input.
sealed interface Content {
    /// A value without parts: a number, a text, an enum constant, `null`.
    record Leaf(@Nullable Object value) implements Content {}

    /// Arrays, lists, streams: the order counts.
    record Sequence(List<Content> items) implements Content {}

    /// Sets: the order does not count.
    record Bag(List<Content> items) implements Content {}

    /// Maps: the order does not count.
    record Table(Map<Content, Content> rows) implements Content {}

    /// Records and optionals: parts with names.
    record Fields(String type, Map<String, Content> parts) implements Content {
        public Fields {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /// The content of any value.
    static Content of(@Nullable Object value) {
        return new Contents().of(value);
    }
}
