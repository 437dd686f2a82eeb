package mlsd.kernel;

import java.util.regex.Pattern;

/// The colours of a traceback, as every Jupyter front end shows them.
final class Ansi {
    private static final Pattern CODE = Pattern.compile("\u001B\\[[0-9;]*m");

    private Ansi() {}

    /// The name of an error.
    static String error(String text) {
        return paint("1;31", text);
    }

    /// A place: cell and line.
    static String place(String text) {
        return paint("36", text);
    }

    /// What matters less: folded frames, full class names.
    static String faint(String text) {
        return paint("90", text);
    }

    /// What to do.
    static String advice(String text) {
        return paint("32", text);
    }

    /// The text without colours.
    static String strip(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    private static String paint(String code, String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
