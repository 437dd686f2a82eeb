package mlsd.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import mlsd.display.Rendering;

/// What the controls have in common: a label, a value, who listens to it, and the model that a front end shows.
public final class Input<T> {
    private final String label;
    private final String key;
    private final Model model;
    private final Model style;
    private final Function<Object, T> read;
    private final Function<T, Object> write;
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    /// @param control the front end's name of the control
    /// @param key the part of its state that holds the value
    /// @param state the rest of its state
    /// @param read from the front end's value to Java's
    Input(
            String control,
            String label,
            String key,
            Map<String, Object> state,
            Function<Object, T> read,
            Function<T, Object> write) {
        this.label = label;
        this.key = key;
        this.read = read;
        this.write = write;
        this.style = Parts.style(styleOf(control), Map.of("description_width", "initial"));
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("description", label, "style", style));
        whole.put("layout", Parts.layout(Map.of("width", "min(34em, 98%)")));
        whole.putAll(state);
        this.model = Parts.control(control, whole);
        model.onChange(changes -> {
            if (changes.containsKey(key)) {
                tell();
            }
        });
    }

    String label() {
        return label;
    }

    Model model() {
        return model;
    }

    T value() {
        return read.apply(model.value(key));
    }

    /// Moves the control, here and on every screen; listeners hear it as if a reader had moved it.
    void move(T value) {
        T before = value();
        model.change(key, write.apply(value));
        if (!before.equals(value)) {
            tell();
        }
    }

    void listen(Consumer<? super T> listener) {
        listeners.add(listener);
    }

    /// The label's width, so that the controls of a group stand under one another.
    void widen(int characters) {
        style.change("description_width", Math.min(characters, 30) + "ch");
    }

    Rendering still() {
        return Rendering.text(said());
    }

    /// Where it stands, in words: `users = 100,000,000`.
    String said() {
        return label + " = " + (value() instanceof Double decimal ? Scale.text(decimal) : value());
    }

    private void tell() {
        T now = value();
        listeners.forEach(listener -> listener.accept(now));
    }

    private static String styleOf(String control) {
        return switch (control) {
            case "Checkbox" -> "CheckboxStyle";
            case "ToggleButton" -> "ToggleButtonStyle";
            default -> "DescriptionStyle";
        };
    }
}
