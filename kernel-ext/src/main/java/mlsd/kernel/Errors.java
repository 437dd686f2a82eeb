package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.jspecify.annotations.Nullable;

/// Tells what stopped a cell, in the reader's words.
final class Errors {
    private final JShell shell;

    Errors(JShell shell) {
        this.shell = shell;
    }

    /// What went wrong; for the error of a cell within a cell (`%time`, `%load`), the inner one.
    Failure of(Throwable error) {
        CellError cell = cellError(error);
        if (cell != null) {
            return switch (cell.why()) {
                case CellError.Why.Interrupted stopped -> interrupted(stopped.goesOn());
                case CellError.Why.Unfinished unfinished -> unfinished(unfinished.rest());
                case CellError.Why.Refused refused -> refused(refused.snippet());
                case CellError.Why.Threw threw -> threw(threw);
            };
        }
        return error instanceof Stop.Interrupted stopped ? interrupted(stopped.goesOn()) : plain(error);
    }

    /// The fields of an error reply.
    static Map<String, Object> fields(Failure failure) {
        return Map.of("ename", failure.name(), "evalue", failure.value(), "traceback", failure.traceback());
    }

    /// The error message for everybody.
    static PublishError published(Failure failure) {
        return new PublishError(failure.name(), failure.value(), failure.traceback());
    }

    /// An error of the kernel's own.
    static Failure plain(Throwable error) {
        return traced(error.getClass().getName(), String.valueOf(error.getMessage()), error.getStackTrace());
    }

    private static @Nullable CellError cellError(@Nullable Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof CellError found) {
                Throwable inner = found.why() instanceof CellError.Why.Threw threw ? threw.thrown() : null;
                CellError deeper = cellError(inner);
                return deeper == null ? found : deeper;
            }
            at = at.getCause();
        }
        return null;
    }

    private static Failure interrupted(boolean goesOn) {
        return said("Interrupted", String.valueOf(new Stop.Interrupted(goesOn).getMessage()));
    }

    private static Failure unfinished(String rest) {
        return said("IncompleteCode", "The cell ends in the middle of a statement: " + rest);
    }

    private Failure refused(Snippet snippet) {
        List<String> lines = new ArrayList<>();
        shell.diagnostics(snippet).forEach(one -> lines.add(one.getMessage(Locale.ENGLISH)));
        return new Failure("CompileError", lines.isEmpty() ? "this cannot be compiled" : lines.getFirst(), lines);
    }

    private Failure threw(CellError.Why.Threw threw) {
        return switch (threw.seen()) {
            case UnresolvedReferenceException unresolved -> undefined(unresolved);
            case EvalException seen ->
                traced(seen.getExceptionClassName(), String.valueOf(seen.getMessage()), seen.getStackTrace());
            default -> plain(threw.seen());
        };
    }

    private Failure undefined(UnresolvedReferenceException unresolved) {
        var missing = shell.unresolvedDependencies(unresolved.getSnippet()).toList();
        return said(
                "UnresolvedReferenceException", "This needs what is not defined yet: " + String.join(", ", missing));
    }

    private static Failure said(String name, String message) {
        return new Failure(name, message, List.of(name + ": " + message));
    }

    private static Failure traced(String name, String message, StackTraceElement[] trace) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + message);
        for (int i = 0; i < Math.min(trace.length, 40); i++) {
            lines.add("    at " + trace[i]);
        }
        return new Failure(name.substring(name.lastIndexOf('.') + 1), message, lines);
    }
}
