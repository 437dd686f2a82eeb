package mlsd.widget;

import java.util.List;
import java.util.Map;
import mlsd.display.Rendering;

/// A whole number that plays by itself, like a film, with a slider to wind it: `Play.of("day", 1, 30)`.
///
/// @param slider holds the number
/// @param model buttons and slider in a row
public record Play(IntSlider slider, Model model) implements Control<Integer> {
    /// Steps from one end to the other, two a second.
    public static Play of(String label, int from, int to) {
        return of(label, from, to, 500);
    }

    /// Steps from one end to the other, one every so many milliseconds.
    public static Play of(String label, int from, int to, int millis) {
        IntSlider slider = IntSlider.of(label, from, to).at(from);
        Model play = Parts.control(
                "Play",
                Map.of("min", from, "max", to, "step", 1, "value", from, "interval", millis, "description", label));
        play.onChange(changes -> {
            if (changes.containsKey("value")) {
                slider.at(Scale.whole(play.value("value")));
            }
        });
        slider.onChange(value -> {
            if (Scale.whole(play.value("value")) != value) {
                play.change("value", value);
            }
        });
        return new Play(slider, Parts.box("HBox", List.of(play, slider.model()), "mlsd-play"));
    }

    /// Winds it to a value.
    public Play at(int value) {
        slider.at(value);
        return this;
    }

    @Override
    public Input<Integer> input() {
        return slider.input();
    }

    @Override
    public Rendering still() {
        return slider.still();
    }
}
