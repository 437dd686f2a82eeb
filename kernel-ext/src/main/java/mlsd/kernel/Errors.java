package mlsd.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.jspecify.annotations.Nullable;

/// Tells what stopped a cell, in the reader's words.
final class Errors {
    private static final int DEEPEST = 20;
    private static final int MOST_FRAMES = 40;

    private final Language language;

    Errors(Language language) {
        this.language = language;
    }

    /// What went wrong; for the error of a cell within a cell (`%time`, `%load`), the inner one.
    Failure of(Throwable error) {
        CellError cell = cellError(error, 0);
        if (cell != null) {
            return switch (cell.why()) {
                case CellError.Why.Interrupted stopped -> interrupted(stopped.goesOn());
                case CellError.Why.Unfinished unfinished -> unfinished(unfinished.rest());
                case CellError.Why.TooDeep _ -> tooDeep();
                case CellError.Why.Refused refused -> language.compileErrors().of(refused.snippet());
                case CellError.Why.Threw threw -> language.runtimeErrors().of(ofMagic(threw.told()));
            };
        }
        return error instanceof Stop.Interrupted stopped
                ? interrupted(stopped.goesOn())
                : language.runtimeErrors().of(error);
    }

    /// What a magic threw, without the engine's frame around it.
    private static Throwable ofMagic(Throwable error) {
        Throwable cause = error.getCause();
        return cause != null && String.valueOf(error.getMessage()).startsWith("Exception running ") ? cause : error;
    }

    /// What a definition still needs.
    Failure of(Snippet unresolved) {
        return language.compileErrors().of(unresolved);
    }

    /// The fields of an error reply.
    static Map<String, Object> fields(Failure failure) {
        return Map.of("ename", failure.name(), "evalue", failure.value(), "traceback", failure.traceback());
    }

    /// The error message for everybody.
    static PublishError published(Failure failure) {
        return new PublishError(failure.name(), failure.value(), failure.traceback());
    }

    /// An error of the kernel's own, as it is.
    static Failure plain(Throwable error) {
        Stream<String> frames =
                Arrays.stream(error.getStackTrace()).limit(MOST_FRAMES).map(frame -> "    at " + frame);
        List<String> lines = Stream.concat(Stream.of(error.toString()), frames).toList();
        return new Failure(error.getClass().getSimpleName(), String.valueOf(error.getMessage()), lines);
    }

    private static @Nullable CellError cellError(@Nullable Throwable error, int depth) {
        if (error == null || depth > DEEPEST) {
            return null;
        }
        if (error instanceof CellError found) {
            CellError inner =
                    found.why() instanceof CellError.Why.Threw threw ? cellError(threw.thrown(), depth + 1) : null;
            return inner == null ? found : inner;
        }
        return cellError(error.getCause(), depth + 1);
    }

    private static Failure interrupted(boolean goesOn) {
        return said("Interrupted", String.valueOf(new Stop.Interrupted(goesOn).getMessage()));
    }

    private static Failure unfinished(String rest) {
        return said("IncompleteCode", "The cell ends in the middle of a statement: " + rest);
    }

    private static Failure tooDeep() {
        return said(
                "CodeTooDeep",
                "The compiler cannot follow code that is nested so deeply: split the longest expression into parts,"
                        + " each with a variable of its own.");
    }

    private static Failure said(String name, String message) {
        return new Failure(name, message, List.of(Ansi.error(name) + ": " + message));
    }
}
