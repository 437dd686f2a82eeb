package mlsd.widget;

import java.util.Map;

/// A button that stays pressed: `Toggle.of("show the truth")`.
///
/// @param input its inner works
public record Toggle(Input<Boolean> input) implements Control<Boolean> {
    /// A button that is not pressed.
    public static Toggle of(String label) {
        Map<String, Object> state = Map.of("value", false, "layout", Parts.layout(Map.of("width", "max-content")));
        return new Toggle(new Input<>("ToggleButton", label, "value", state, Boolean.TRUE::equals, value -> value));
    }

    /// Presses it, or not.
    public Toggle at(boolean pressed) {
        input.move(pressed);
        return this;
    }
}
