package mlsd.widget;

import java.util.Arrays;
import java.util.List;

/// A few options under one another, of which one is taken: `Radio.of("metric", List.of("precision", "recall"))`.
///
/// @param input its inner works
/// @param options what can be taken, shown by its `toString`
public record Radio<T>(Input<T> input, List<T> options) implements Control<T> {
    /// Options of which the first is taken.
    public static <T> Radio<T> of(String label, List<T> options) {
        return new Radio<>(Choice.input("RadioButtons", label, options), List.copyOf(options));
    }

    /// These options.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Radio<T> of(String label, T... options) {
        return of(label, Arrays.stream(options).toList());
    }

    /// Takes another option.
    public Radio<T> at(T option) {
        Choice.move(input, options, option);
        return this;
    }
}
