package mlsd.widget;

import java.util.Map;

/// A slider over powers of ten: `LogSlider.of("learning rate", 1e-4, 1)` moves evenly through the exponents.
///
/// @param input its inner works
public record LogSlider(Input<Double> input) implements Control<Double> {
    /// A slider with twenty steps for each power of ten, which starts at the lower end.
    ///
    /// @throws IllegalArgumentException unless `0 < from < to`
    public static LogSlider of(String label, double from, double to) {
        Scale.check(label, from, to, 1);
        if (from <= 0) {
            throw new IllegalArgumentException("the slider “" + label
                    + "” runs over powers of ten and needs a lower end above 0, but got " + from);
        }
        Map<String, Object> state = Map.of(
                "base",
                10.0,
                "min",
                Math.log10(from),
                "max",
                Math.log10(to),
                "step",
                0.05,
                "value",
                from,
                "readout_format",
                Scale.logFormat(to),
                "continuous_update",
                true);
        return new LogSlider(new Input<>("FloatLogSlider", label, "value", state, Scale::decimal, value -> value));
    }

    /// Moves it to a value.
    public LogSlider at(double value) {
        input.move(value);
        return this;
    }
}
