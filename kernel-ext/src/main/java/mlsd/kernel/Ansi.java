package mlsd.kernel;

import java.util.regex.Pattern;

/// The weights of a traceback. No colours: JupyterLab paints them alike on the light and on the dark ground of an
/// error, and there is none that can be read on both (a test measures it). JupyterLab knows bold, terminals know
/// more.
final class Ansi {
    private static final Pattern CODE = Pattern.compile("\u001B\\[[0-9;]*m");

    private Ansi() {}

    /// The name of an error.
    static String error(String text) {
        return paint("1", text);
    }

    /// A place: cell and line.
    static String place(String text) {
        return paint("3", text);
    }

    /// What matters less: folded frames, full class names.
    static String faint(String text) {
        return paint("2", text);
    }

    /// What to do.
    static String advice(String text) {
        return paint("3", text);
    }

    /// The text without its weights.
    static String strip(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    private static String paint(String code, String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
