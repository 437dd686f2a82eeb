package mlsd.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// What all questions have in common.
final class Questions {
    private Questions() {}

    static void asked(String id, String text) {
        Ids.exercise(id);
        Needs.text(text, "question " + id + " needs its text");
    }

    static <T> List<T> mixed(List<T> ordered, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, random);
        if (mixed.equals(ordered)) {
            Collections.rotate(mixed, 1);
        }
        return List.copyOf(mixed);
    }
}
