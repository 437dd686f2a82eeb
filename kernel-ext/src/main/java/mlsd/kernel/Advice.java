package mlsd.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What to do about an error, one sentence each.
final class Advice {
    private static final Set<String> NUMBERS = Set.of("int", "long", "double", "float", "short", "byte");
    private static final Map<String, String> PARSERS =
            Map.of("int", "Integer.parseInt", "long", "Long.parseLong", "double", "Double.parseDouble");
    private static final Pattern NEEDED = Pattern.compile("required: (.*?)\\s+found: *(.*?)\\s+reason", Pattern.DOTALL);

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry(
                    "unclosed.str.lit",
                    "A text ends on the line on which it begins: close it with `\"`, or write a longer one between"
                            + " `\"\"\"` and `\"\"\"`."),
            Map.entry("unclosed.text.block", "A text block ends with `\"\"\"`: add them where the text is to end."),
            Map.entry("unclosed.comment", "A comment that begins with `/*` ends with `*/`."),
            Map.entry(
                    "unclosed.char.lit",
                    "Between `'` and `'` stands one character; a text stands between `\"` and `\"`."),
            Map.entry("missing.ret.stmt", "Every way through the method ends with `return` and a value."),
            Map.entry("var.might.not.have.been.initialized", "Give it a value where it is declared."),
            Map.entry("cant.infer.local.var.type", "Write the type instead of `var`."),
            Map.entry("not.exhaustive", "Add the missing cases, or `default -> …`."),
            Map.entry("not.exhaustive.statement", "Add the missing cases, or `default -> …`."),
            Map.entry("not.stmt", "A value alone does nothing: assign it to a variable, or call a method."),
            Map.entry("does.not.override.abstract", "Write that method in the class, with `@Override` above it."),
            Map.entry("cant.deref", "A number, a character or a boolean has no methods and no fields."),
            Map.entry(
                    "invalid.canonical.constructor.in.record",
                    "Write `public` before the constructor: in a notebook, a record is public."),
            Map.entry(
                    "cant.ref.non.effectively.final.var",
                    "Copy the value into a new variable before the lambda, and use that one inside."),
            Map.entry("already.defined", "Give one of the two another name."),
            Map.entry("ref.ambiguous", "Write the full name, with its package, or import just one of them."),
            Map.entry("break.outside.switch.loop", "`break` leaves a loop or a switch, and here is none."),
            Map.entry("unreachable.stmt", "The line before it never lets the program come here."),
            Map.entry("else.without.if", "Check the brackets before `else`: its `if` has ended already."));

    private Advice() {}

    /// The sentence for a key of javac.
    static Optional<String> of(String code, String message) {
        if (code.equals("invalid.canonical.constructor.in.record") && !message.contains("was public")) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// How to come from one type to another.
    static Optional<String> convert(String from, String to) {
        if (from.equals("String") && PARSERS.containsKey(to)) {
            return Optional.of("`" + PARSERS.get(to) + "(…)` reads a number from a text.");
        }
        if (to.equals("String")) {
            return Optional.of("`String.valueOf(…)` makes a text of any value.");
        }
        if (to.equals("boolean") && NUMBERS.contains(from)) {
            return Optional.of("A condition is true or false: compare the number, for example `… > 0` or `… == 0`.");
        }
        return Optional.of("Here a value of type `" + to + "` is needed.");
    }

    /// What a method takes, when there is just one of that name.
    static Optional<String> arguments(String message) {
        Matcher matcher = NEEDED.matcher(message);
        return matcher.find()
                ? Optional.of("It takes `(" + matcher.group(1).replace("no arguments", "") + ")`, but here it gets `("
                        + matcher.group(2).replace("no arguments", "") + ")`.")
                : Optional.empty();
    }
}
