package mlsd.widget;

import java.util.Arrays;
import java.util.List;

/// A list that opens, of which one option is taken: `Dropdown.of("model", List.of("linear", "forest"))`.
///
/// @param input its inner works
/// @param options what can be taken, shown by its `toString`
public record Dropdown<T>(Input<T> input, List<T> options) implements Control<T> {
    /// A list of which the first option is taken.
    public static <T> Dropdown<T> of(String label, List<T> options) {
        return new Dropdown<>(Choice.input("Dropdown", label, options), List.copyOf(options));
    }

    /// A list of these options.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Dropdown<T> of(String label, T... options) {
        return of(label, Arrays.stream(options).toList());
    }

    /// Takes another option.
    public Dropdown<T> at(T option) {
        Choice.move(input, options, option);
        return this;
    }
}
