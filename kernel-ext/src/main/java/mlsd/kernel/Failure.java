package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.UnresolvedReferenceException;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.jspecify.annotations.Nullable;

/// How an error is told to the reader.
///
/// @param name the exception's class
/// @param message what it says
/// @param traceback the lines that are shown
record Failure(String name, String message, List<String> traceback) {
    /// What went wrong in a cell.
    static Failure of(Throwable error, JShell shell) {
        CellError cell = cellError(error);
        if (cell == null) {
            return error instanceof Stop.Interrupted stopped ? interrupted(stopped.goesOn()) : plain(error);
        }
        return switch (cell.why()) {
            case CellError.Why.Interrupted interrupted -> interrupted(interrupted.goesOn());
            case CellError.Why.Unfinished unfinished ->
                plain("IncompleteSource", "The cell ends in the middle of a statement: " + unfinished.rest());
            case CellError.Why.Refused refused -> refused(refused, shell);
            case CellError.Why.Threw threw -> threw(threw, shell);
        };
    }

    /// The message for everybody.
    PublishError published() {
        return new PublishError(name, message, traceback);
    }

    /// The fields of the reply.
    Map<String, Object> fields() {
        return Map.of("ename", name, "evalue", message, "traceback", traceback);
    }

    private static @Nullable CellError cellError(@Nullable Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            if (at instanceof CellError found) {
                return found;
            }
        }
        return null;
    }

    /// An error as it is.
    static Failure plain(Throwable error) {
        return traced(error.getClass().getName(), String.valueOf(error.getMessage()), error.getStackTrace());
    }

    private static Failure interrupted(boolean goesOn) {
        return plain("Interrupted", String.valueOf(new Stop.Interrupted(goesOn).getMessage()));
    }

    private static Failure plain(String name, String message) {
        return new Failure(name, message, List.of(name + ": " + message));
    }

    private static Failure refused(CellError.Why.Refused refused, JShell shell) {
        List<String> lines = new ArrayList<>();
        shell.diagnostics(refused.snippet()).forEach(one -> lines.add(one.getMessage(Locale.ENGLISH)));
        String message = lines.isEmpty() ? "The compiler refuses this" : lines.getFirst();
        return new Failure("CompilationError", message, lines);
    }

    private static Failure threw(CellError.Why.Threw threw, JShell shell) {
        if (threw.thrown() instanceof RuntimeException magic && cellError(magic) != null) {
            return of(magic, shell);
        }
        if (threw.seen() instanceof UnresolvedReferenceException unresolved) {
            var missing = shell.unresolvedDependencies(unresolved.getSnippet()).toList();
            return plain("UnresolvedReference", "This needs what is not defined yet: " + String.join(", ", missing));
        }
        String name = threw.seen() instanceof EvalException seen
                ? seen.getExceptionClassName()
                : threw.seen().getClass().getName();
        return traced(
                name, String.valueOf(threw.seen().getMessage()), threw.seen().getStackTrace());
    }

    private static Failure traced(String name, String message, StackTraceElement[] trace) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + message);
        for (int i = 0; i < Math.min(trace.length, 40); i++) {
            lines.add("    at " + trace[i]);
        }
        return new Failure(name, message, List.copyOf(lines));
    }
}
