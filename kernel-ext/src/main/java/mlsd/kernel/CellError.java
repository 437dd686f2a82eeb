package mlsd.kernel;

import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/// A cell did not come to its end.
final class CellError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Why why;

    CellError(Why why) {
        super(why.toString());
        this.why = why;
    }

    /// What stopped the cell.
    Why why() {
        return why;
    }

    /// What stopped a cell.
    sealed interface Why {
        /// The code threw; `thrown` is the exception itself, `seen` how JShell tells it (`#id` in its trace).
        record Threw(@Nullable Throwable thrown, JShellException seen) implements Why {
            /// The exception that tells more.
            Throwable told() {
                return thrown == null || seen instanceof UnresolvedReferenceException ? seen : thrown;
            }
        }

        /// The compiler refused a snippet.
        record Refused(Snippet snippet) implements Why {}

        /// The text ends in the middle of a statement.
        record Unfinished(String rest) implements Why {}

        /// A statement is nested deeper than the compiler can follow.
        record TooDeep(Error compiler) implements Why {}

        /// The reader interrupted the cell; `goesOn` when its code does not listen.
        record Interrupted(boolean goesOn) implements Why {}
    }
}
