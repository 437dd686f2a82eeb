package mlsd.lesson;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// What every quiz must have, said so that its author finds the place.
final class Needs {
    private Needs() {}

    static void text(String text, String complaint) {
        that(!text.isBlank(), complaint);
    }

    static void that(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }

    static void distinct(Collection<String> texts, String what) {
        var seen = new HashSet<String>();
        texts.forEach(text -> that(seen.add(text), what + " “" + text + "” stands there twice: change one of them"));
    }

    static void options(String id, List<Option> options) {
        that(options.size() >= 2, "question " + id + " needs at least two options, but has " + options.size());
        distinct(options.stream().map(Option::text).toList(), "question " + id + ": the option");
    }
}
