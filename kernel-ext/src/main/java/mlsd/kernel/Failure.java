package mlsd.kernel;

import java.util.List;

/// What went wrong in a cell, as the error message of the protocol wants it.
///
/// @param name the error's short name, such as `ArithmeticException`
/// @param value its message
/// @param traceback the lines that a reader sees, with ANSI colours
record Failure(String name, String value, List<String> traceback) {
    Failure {
        traceback = List.copyOf(traceback);
    }

    /// The same lines without colours, for logs, exports and tests.
    String plain() {
        return Ansi.strip(String.join("\n", traceback));
    }
}
