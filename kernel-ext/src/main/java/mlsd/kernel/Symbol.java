package mlsd.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name that the compiler does not know.
///
/// @param kind `variable`, `method`, `class`
/// @param name the name alone
/// @param arguments the types in brackets for a method, else an empty text
/// @param place where it was looked for, such as `class Math`; empty at the top level
record Symbol(String kind, String name, String arguments, String place) {
    private static final Pattern WHAT = Pattern.compile("symbol:\\s+(\\w+) ([\\w$]+)(\\(.*\\))?");
    private static final Pattern WHERE = Pattern.compile("location:\\s+(.*\\S)");
    private static final Pattern TYPED = Pattern.compile("(\\w+) (\\S+) of type (.+)");

    /// The symbol in a message of javac.
    static Optional<Symbol> parse(String message) {
        Matcher what = WHAT.matcher(message);
        if (!what.find()) {
            return Optional.empty();
        }
        Matcher where = WHERE.matcher(message);
        String place = where.find() && where.group(1).contains(" ") ? where.group(1) : "";
        String arguments = Optional.ofNullable(what.group(3)).orElse("");
        return Optional.of(new Symbol(what.group(1), what.group(2), arguments, place));
    }

    /// `variable tabel`, or `method lenght() in s of type String`.
    String words() {
        Matcher typed = TYPED.matcher(place);
        String in = typed.matches() ? typed.group(2) + " of type " + typed.group(3) : place;
        return kind + " " + name + arguments + (in.isEmpty() ? "" : " in " + in);
    }

    /// Whether it may be a class: `Table` in `Table.create()` counts as a variable for the compiler.
    boolean mayBeType() {
        return kind.equals("class") || (kind.equals("variable") && Character.isUpperCase(name.charAt(0)));
    }

    boolean isMethod() {
        return kind.equals("method");
    }
}
