package mlsd.widget;

import java.util.Arrays;
import java.util.Optional;
import mlsd.display.Rendering;

/// What went wrong, in red, for the place where a result would stand.
final class Alarm {
    private Alarm() {}

    static Rendering of(Throwable error) {
        String text = sentence(error) + place(error).map(line -> "\n" + line).orElse("");
        return Rendering.html("<pre class=\"mlsd-alarm\" role=\"alert\">" + escape(text) + "</pre>", text);
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
