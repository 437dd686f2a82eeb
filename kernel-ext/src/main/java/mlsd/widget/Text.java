package mlsd.widget;

import java.util.Map;

/// A line of text to write in: `Text.of("query").at("cats")`.
///
/// @param input its inner works
public record Text(Input<String> input) implements Control<String> {
    /// An empty line.
    public static Text of(String label) {
        Map<String, Object> state = Map.of("value", "", "continuous_update", true);
        return new Text(new Input<>("Text", label, "value", state, String::valueOf, value -> value));
    }

    /// Writes this text in it.
    public Text at(String text) {
        input.move(text);
        return this;
    }
}
