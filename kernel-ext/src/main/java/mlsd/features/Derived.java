package mlsd.features;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A function of the row, run by the same Java offline and online: context (the hour of `at`, the device of the
/// request), or a combination of features.
///
/// @param inputs columns of the request, `at`, or features that stand before it in the set
public record Derived(
        String name,
        FeatureType type,
        List<String> inputs,
        Function<Inputs, Object> function,
        Optional<Object> fallback,
        String owner,
        String description)
        implements Feature {
    public Derived {
        Names.feature(name);
        inputs = List.copyOf(inputs);
        Fallback.check(name, type, fallback);
    }

    /// The value where an input is missing.
    public Derived orElse(Object value) {
        return new Derived(name, type, inputs, function, Optional.of(value), owner, description);
    }

    public Derived ownedBy(String owner) {
        return new Derived(name, type, inputs, function, fallback, owner, description);
    }

    public Derived describedAs(String description) {
        return new Derived(name, type, inputs, function, fallback, owner, description);
    }

    /// The value for these inputs, which must all be there.
    Object value(Inputs row) {
        Object value = function.apply(row);
        if (!type.holds(value)) {
            throw new IllegalArgumentException("feature \"%s\" is of type %s, but its function gave %s, a %s"
                    .formatted(name, type, value, value.getClass().getSimpleName()));
        }
        return value;
    }
}
