package mlsd.widget;

import java.util.Map;

/// A slider over whole numbers: `IntSlider.of("k", 1, 20).at(5)`.
///
/// @param input its inner works
public record IntSlider(Input<Integer> input) implements Control<Integer> {
    /// A slider that starts in the middle and moves by one.
    public static IntSlider of(String label, int from, int to) {
        return of(label, from, to, 1);
    }

    /// A slider that starts in the middle.
    ///
    /// @throws IllegalArgumentException unless `from < to` and `step` is positive
    public static IntSlider of(String label, int from, int to, int step) {
        Scale.check(label, from, to, step);
        Map<String, Object> state = Map.of(
                "min", from,
                "max", to,
                "step", step,
                "value", (int) Scale.middle(from, to, step),
                "continuous_update", true);
        return new IntSlider(new Input<>("IntSlider", label, "value", state, Scale::whole, value -> value));
    }

    /// Moves it to a value.
    ///
    /// @throws IllegalArgumentException if the slider does not reach so far
    public IntSlider at(int value) {
        Scale.within(this, value);
        input.move(value);
        return this;
    }
}
