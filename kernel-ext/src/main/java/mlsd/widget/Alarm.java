package mlsd.widget;

import java.util.Arrays;
import java.util.Optional;
import mlsd.display.Rendering;

/// What went wrong, in red, for the place where a result would stand.
final class Alarm {
    private static final String STYLE = "margin:.4em 0;padding:.5em .8em;white-space:pre-wrap;overflow-wrap:anywhere;"
            + "font-family:var(--jp-code-font-family,monospace);border-left:4px solid var(--jp-error-color1,#d32f2f);"
            + "background:color-mix(in srgb,var(--jp-error-color1,#d32f2f) 10%,transparent);"
            + "color:color-mix(in srgb,var(--jp-error-color1,#d32f2f) 70%,var(--jp-content-font-color0,CanvasText))";

    private Alarm() {}

    static Rendering of(Throwable error) {
        String text = sentence(error) + place(error).map(line -> "\n" + line).orElse("");
        return Rendering.html(
                "<div class=\"mlsd-alarm\" role=\"alert\" style=\"" + STYLE + "\">" + escape(text) + "</div>", text);
    }

    private static String sentence(Throwable error) {
        String name = error.getClass().getSimpleName();
        String message = error.getMessage();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    /// The innermost line of the learner's own code, by its method.
    private static Optional<String> place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("REPL."))
                .map(StackTraceElement::getMethodName)
                .filter(method -> !method.startsWith("lambda$") && !method.equals("do_it$"))
                .findFirst()
                .map(method -> "in " + method + "(…)");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
