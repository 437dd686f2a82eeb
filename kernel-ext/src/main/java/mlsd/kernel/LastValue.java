package mlsd.kernel;

import java.lang.reflect.Field;
import java.util.regex.Pattern;

/// A cell's value as that of a variable whose type is written down, in sight for one evaluation only.
///
/// For `x + 1` JShell calls the compiler four times: for its type, for the type of a new variable `$7`, to check it
/// and to make the class. For `Object $$it1 = (x + 1);` it need not ask for types, so it is twice.
final class LastValue {
    private static final String NAME = "$$it";

    /// What is no expression, is an assignment to a variable, or means something else where an `Object` is expected
    /// (`switch`).
    private static final Pattern OTHER = Pattern.compile("(?s)[;}]\\s*$|^\\s*@|^\\s*[\\w$]+\\s*=[^=].*$|\\bswitch\\b");

    private LastValue() {}

    /// Whether this statement is likely an expression whose value can be kept.
    static boolean keeps(String source) {
        return !OTHER.matcher(source).find();
    }

    /// The expression, with its value kept. The number is a new one each time: JShell takes a variable that it knows
    /// for one declared again, and compiles twice as often.
    static String of(String expression, int number) {
        return "java.lang.Object " + NAME + number + " = (" + expression + "\n);";
    }

    /// Whether a variable of this name holds a value for one evaluation.
    static boolean holds(String name) {
        return name.startsWith(NAME);
    }

    /// Empties the variable in its class, which stays loaded and would hold the value for ever.
    static void letGo(Class<?> home) {
        try {
            for (Field field : home.getDeclaredFields()) {
                if (holds(field.getName())) {
                    field.setAccessible(true); // its class is not public
                    field.set(null, null);
                }
            }
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("JShell's variables are final now", closed);
        }
    }
}
