package mlsd.widget;

import java.util.List;
import java.util.Map;

/// Controls that take one of several options: the front end knows the options' names and the place of the one
/// taken.
final class Choice {
    private Choice() {}

    static <T> Input<T> input(String control, String label, List<T> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("the control “" + label + "” needs at least one option to choose");
        }
        List<T> kept = List.copyOf(options);
        Map<String, Object> state =
                Map.of("_options_labels", kept.stream().map(String::valueOf).toList(), "index", 0);
        return new Input<>(
                control, label, "index", state, place -> at(kept, Scale.whole(place)), value -> kept.indexOf(value));
    }

    static <T> void move(Input<T> input, List<T> options, T option) {
        if (!options.contains(option)) {
            throw new IllegalArgumentException(
                    "the control “" + input.label() + "” offers " + options + ", but not " + option);
        }
        input.move(option);
    }

    private static <T> T at(List<T> options, int place) {
        return options.get(Math.clamp(place, 0, options.size() - 1));
    }
}
