package mlsd.kernel;

import java.util.regex.Pattern;

/// A cell's value in one variable, `$it`, instead of a new one each time.
///
/// For `x + 1` JShell calls the compiler four times: for its type, for the type of a new variable `$7`, to check it
/// and to make the class. For `$it = x + 1` it is three times, and nothing piles up.
final class LastValue {
    /// Evaluated at the start.
    static final String DECLARATION = "Object $it;";

    /// What is no expression, is a variable or an assignment to one, or means something else where an `Object` is
    /// expected (`switch`).
    private static final Pattern OTHER =
            Pattern.compile("(?s)[;}]\\s*$|^\\s*@|^\\s*[\\w$]+\\s*(=[^=].*)?$|\\bswitch\\b");

    private LastValue() {}

    /// Whether this statement is likely an expression whose value can be kept.
    static boolean keeps(String source) {
        return !OTHER.matcher(source).find();
    }

    /// The expression, with its value kept.
    static String of(String expression) {
        return "$it = " + expression;
    }
}
