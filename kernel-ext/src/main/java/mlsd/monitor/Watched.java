package mlsd.monitor;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A column that a monitor looks at: a feature or a score. Missing is `NaN` (or infinite) of a number, empty of a
/// text.
public sealed interface Watched<T> {
    String name();

    /// A number of each row.
    record Quantity<T>(String name, ToDoubleFunction<T> value) implements Watched<T> {}

    /// A category of each row.
    record Label<T>(String name, Function<T, String> value) implements Watched<T> {}

    /// A number, such as `Watched.number("score", row -> row.score())`.
    static <T> Watched<T> number(String name, ToDoubleFunction<T> value) {
        return new Quantity<>(name, value);
    }

    /// A category, such as `Watched.category("device", row -> row.device().name())`.
    static <T> Watched<T> category(String name, Function<T, String> value) {
        return new Label<>(name, value);
    }

    /// What this column was like in the reference.
    default Reference<T> learn(List<T> rows, Drift.Options options) {
        return switch (this) {
            case Quantity<T> number -> NumberReference.of(number, rows, options);
            case Label<T> category -> CategoryReference.of(category, rows, options);
        };
    }
}
