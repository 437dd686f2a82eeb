package mlsd.kernel;

import java.util.regex.Pattern;

/// Takes the names that JShell invents out of a text: the reader wrote `x`, not `REPL.$JShell$12.x`.
final class Synthetic {
    private static final Pattern WRAPPER = Pattern.compile("(?:REPL\\.)?\\$JShell\\$[\\dA-Z_]+[.$]");
    private static final Pattern LOADER = Pattern.compile(" \\([^()]* (?:is|are) in [^()]*(?:loader|module)[^()]*\\)");

    private Synthetic() {}

    /// `REPL.$JShell$12.x` becomes `x`; the note on modules and loaders after a failed cast goes.
    static String clean(String text) {
        return LOADER.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
    }

    /// The name without package and enclosing classes: `java.util.Map$Entry` is `Entry`.
    static String simple(String className) {
        String cleaned = clean(className);
        return cleaned.substring(Math.max(cleaned.lastIndexOf('.'), cleaned.lastIndexOf('$')) + 1);
    }
}
