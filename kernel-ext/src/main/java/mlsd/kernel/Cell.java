package mlsd.kernel;

/// A cell as it was run: the number in its brackets and its text.
///
/// @param executionCount the number shown as `[7]`; 0 for code that no cell holds (imports, extensions)
/// @param source the text as the reader wrote it, magics included
/// @param file the name of the file that holds the code instead, as `%load` reads it; empty for a cell
record Cell(int executionCount, String source, String file) {
    Cell(int executionCount, String source) {
        this(executionCount, source, "");
    }

    /// The text of a line, counted from 1, or an empty text when there is no such line.
    String line(int number) {
        return source.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }
}
