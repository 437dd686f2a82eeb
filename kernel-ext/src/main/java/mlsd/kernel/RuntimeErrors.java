package mlsd.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.UnresolvedReferenceException;

/// Turns an exception thrown by a cell into what its reader needs: the real class, the message, their own lines.
///
/// ```
/// ArithmeticException: / by zero  (java.lang.ArithmeticException)
///   cell [3], line 2, in half
///     → return x / 0;
///   … 10 frames in jdk …
///   cell [5], line 4
///     → .toList()
/// ```
final class RuntimeErrors {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_SUPPRESSED = 3;

    private final JShell shell;
    private final Frames frames;
    private final Trace trace;

    RuntimeErrors(JShell shell, CellIndex cells) {
        this.shell = shell;
        this.frames = new Frames(shell);
        this.trace = new Trace(cells);
    }

    /// The failure for an exception, from JShell (`EvalException`) or as it was thrown.
    Failure of(Throwable thrown) {
        if (thrown instanceof UnresolvedReferenceException unresolved) {
            return undefined(unresolved);
        }
        Problem problem = Problem.of(thrown);
        var lines = new ArrayList<String>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        describe(thrown, "", lines, seen);
        if (problem.className().equals("java.lang.StackOverflowError")) {
            lines.add(
                    Ansi.advice(
                            "The calls never end: a method that calls itself needs a case in which it returns without a call."));
        }
        return new Failure(problem.simpleName(), problem.message(), lines);
    }

    private void describe(Throwable thrown, String relation, List<String> lines, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        if (seen.size() > MOST_CAUSES) {
            lines.add(Ansi.faint("… and more causes"));
            return;
        }
        Problem problem = Problem.of(thrown);
        lines.add(title(problem, relation));
        lines.addAll(trace.lines(frames.of(problem.frames())));
        problem.suppressed().stream()
                .limit(MOST_SUPPRESSED)
                .forEach(other -> describe(other, "Also failed on the way: ", lines, seen));
        problem.cause().ifPresent(cause -> describe(cause, "Caused by: ", lines, seen));
    }

    private static String title(Problem problem, String relation) {
        String message = problem.message().isEmpty() ? "" : ": " + problem.message();
        boolean ownClass = problem.simpleName().equals(problem.className());
        String detail = ownClass ? "" : Ansi.faint("  (" + problem.className() + ")");
        return relation + Ansi.error(problem.simpleName()) + message + detail;
    }

    private Failure undefined(UnresolvedReferenceException thrown) {
        String missing =
                shell.unresolvedDependencies(thrown.getSnippet()).distinct().collect(Collectors.joining(", "));
        String what = missing.isEmpty() ? "something" : missing;
        String name = SnippetName.of(thrown.getSnippet());
        String message = name + " cannot run yet: it uses " + what + ", which no cell has defined";
        var lines = new ArrayList<String>();
        lines.add(Ansi.error("Not defined yet") + ": " + message);
        lines.addAll(trace.lines(frames.of(List.of(thrown.getStackTrace()))));
        lines.add(Ansi.advice("Define " + what + " in a cell, then run this cell again."));
        return new Failure("UnresolvedReferenceException", message, lines);
    }
}
