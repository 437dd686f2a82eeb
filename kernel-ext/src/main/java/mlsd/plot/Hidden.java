package mlsd.plot;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a jsplot object was given but does not write: its scripts turn every value into text, so that `"1"` may have
/// been a number or a label, and drop some settings on the way.
final class Hidden {
    private Hidden() {}

    /// The value of a private field; empty where the field is not there or not set.
    static Optional<Object> field(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            @Nullable Object value = field.get(owner);
            return Optional.ofNullable(value);
        } catch (ReflectiveOperationException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /// A private array of objects: the cells of the column that a trace was made from.
    static Optional<Object[]> cells(Object owner, String name) {
        return field(owner, name).filter(Object[].class::isInstance).map(Object[].class::cast);
    }

    /// A private setting other than `standard`, the value that jsplot's builder starts from.
    static Optional<String> setting(Object owner, String name, String standard) {
        return field(owner, name).map(String::valueOf).filter(value -> !value.isEmpty() && !value.equals(standard));
    }
}
