package mlsd.kernel;

/// One step of a stack trace as the reader sees it.
sealed interface Frame {
    /// A line that the reader wrote.
    ///
    /// @param snippet JShell's id of the snippet
    /// @param line the line in the snippet, from 1
    /// @param where the method or lambda around it, or an empty text at the top level of a cell
    record Own(String snippet, int line, String where) implements Frame {}

    /// A step inside a library.
    record Library(String name) implements Frame {}
}
