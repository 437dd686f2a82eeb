package mlsd.widget;

import java.util.Map;

/// A box that is ticked or not: `Checkbox.of("log scale")`.
///
/// @param input its inner works
public record Checkbox(Input<Boolean> input) implements Control<Boolean> {
    /// A box that is not ticked.
    public static Checkbox of(String label) {
        Map<String, Object> state = Map.of("value", false, "indent", true);
        return new Checkbox(new Input<>("Checkbox", label, "value", state, Boolean.TRUE::equals, value -> value));
    }

    /// Ticks it, or not.
    public Checkbox at(boolean ticked) {
        input.move(ticked);
        return this;
    }
}
