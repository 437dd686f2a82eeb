package mlsd.kernel;

import java.util.List;
import java.util.Optional;
import jdk.jshell.EvalException;
import org.jspecify.annotations.Nullable;

/// A throwable reduced to what is shown, whether JShell wrapped it or the engine passed it on as it was.
///
/// @param className the exception's real class
/// @param message its message, cleaned and cut
/// @param frames its stack trace
/// @param cause what caused it
/// @param suppressed what failed while it was on its way
record Problem(
        String className,
        String message,
        List<StackTraceElement> frames,
        Optional<Throwable> cause,
        List<Throwable> suppressed) {
    private static final int LONGEST_MESSAGE = 2_000;

    static Problem of(Throwable thrown) {
        String className = thrown instanceof EvalException wrapped
                ? wrapped.getExceptionClassName()
                : thrown.getClass().getName();
        return new Problem(
                Synthetic.clean(className),
                message(thrown),
                List.of(thrown.getStackTrace()),
                Optional.ofNullable(cause(thrown)),
                List.of(thrown.getSuppressed()));
    }

    /// The class name as the reader wrote it.
    String simpleName() {
        return Synthetic.simple(className);
    }

    /// `ArithmeticException: / by zero`, or the name alone when there is no message.
    String title() {
        return message.isEmpty() ? simpleName() : simpleName() + ": " + message;
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : Clip.text(Synthetic.clean(message), LONGEST_MESSAGE);
        } catch (Throwable hostile) {
            return "(no message: getMessage() itself threw "
                    + Synthetic.simple(hostile.getClass().getName()) + ")";
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | Error hostile) {
            return null;
        }
    }
}
