package mlsd.widget;

import java.util.Map;

/// A slider over decimal numbers.
///
/// `Slider.of("threshold", 0, 1, 0.01).at(0.3)`
///
/// @param input its inner works
public record Slider(Input<Double> input) implements Control<Double> {
    /// A slider that starts in the middle.
    ///
    /// @throws IllegalArgumentException unless `from < to` and `step` is positive
    public static Slider of(String label, double from, double to, double step) {
        Map<String, Object> state = Scale.state(label, from, to, step, Scale.middle(from, to, step));
        return new Slider(new Input<>("FloatSlider", label, "value", state, Scale::decimal, value -> value));
    }

    /// Moves it to a value: at first its start, later a move that every screen follows.
    ///
    /// @throws IllegalArgumentException if the slider does not reach so far
    public Slider at(double value) {
        Scale.within(this, value);
        input.move(value);
        return this;
    }
}
