package mlsd.widget;

import java.util.List;
import java.util.Map;

/// A slider with two handles: `RangeSlider.of("age", 0, 100, 1).at(18, 65)`.
///
/// @param input its inner works
public record RangeSlider(Input<RangeSlider.Range> input) implements Control<RangeSlider.Range> {
    /// What lies between the handles.
    ///
    /// @param from the lower end, inclusive
    /// @param to the upper end, inclusive
    public record Range(double from, double to) {
        /// True if the value lies between the ends or on one of them.
        public boolean contains(double value) {
            return from <= value && value <= to;
        }

        /// `18 to 65`
        @Override
        public String toString() {
            return Scale.text(from) + " to " + Scale.text(to);
        }
    }

    /// A slider whose handles start at the ends.
    ///
    /// @throws IllegalArgumentException unless `from < to` and `step` is positive
    public static RangeSlider of(String label, double from, double to, double step) {
        Map<String, Object> state = Scale.state(label, from, to, step, List.of(from, to));
        return new RangeSlider(new Input<>(
                "FloatRangeSlider", label, "value", state, RangeSlider::range, it -> List.of(it.from(), it.to())));
    }

    /// Moves both handles.
    public RangeSlider at(double from, double to) {
        input.move(new Range(Math.min(from, to), Math.max(from, to)));
        return this;
    }

    private static Range range(Object value) {
        List<?> ends = (List<?>) value;
        return new Range(Scale.decimal(ends.getFirst()), Scale.decimal(ends.getLast()));
    }
}
