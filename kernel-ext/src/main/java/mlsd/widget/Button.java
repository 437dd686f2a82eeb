package mlsd.widget;

import java.util.Map;
import mlsd.display.Rendering;

/// A button that does something: `Button.of("draw again", () -> sample.set(draw()))`.
///
/// What the action prints appears below the cell that made the button.
///
/// @param label what stands on it
/// @param model its state
public record Button(String label, Model model) implements Widget {
    /// A button for an action.
    public static Button of(String label, Runnable action) {
        Model model = Parts.control(
                "Button", Map.of("description", label, "layout", Parts.layout(Map.of("width", "max-content"))));
        model.onSignal(words -> {
            if ("click".equals(words.get("event"))) {
                action.run();
            }
        });
        return new Button(label, model);
    }

    @Override
    public Rendering still() {
        return Rendering.text("[" + label + "]");
    }
}
