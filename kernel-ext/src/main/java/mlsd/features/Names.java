package mlsd.features;

import java.util.Collection;
import java.util.regex.Pattern;

/// Names that are safe in SQL, in a file name and in a Redis key without any quoting.
final class Names {
    private static final Pattern FEATURE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Names() {}

    static void feature(String name) {
        if (!FEATURE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a feature's name is made of a-z, 0-9 and _ and starts with a letter, but \"%s\" is not; try %s"
                            .formatted(name, "user_click_rate_7d"));
        }
    }

    static void column(String name) {
        if (!COLUMN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a table or column here is made of letters, digits and _, but \"%s\" is not; rename it in a view"
                            .formatted(name));
        }
    }

    static IllegalArgumentException unknown(String what, String name, Collection<String> known) {
        return new IllegalArgumentException(
                "there is no %s \"%s\"; there are %s".formatted(what, name, String.join(", ", known)));
    }
}
