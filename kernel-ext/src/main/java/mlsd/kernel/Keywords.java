package mlsd.kernel;

import java.util.List;
import java.util.stream.Stream;

/// The words of the language itself.
final class Keywords {
    private static final List<String> WORDS = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "permits",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "while",
            "yield");

    private Keywords() {}

    /// The words that begin so; none for an empty beginning.
    static Stream<String> starting(String prefix) {
        return prefix.isEmpty() ? Stream.of() : WORDS.stream().filter(word -> word.startsWith(prefix));
    }
}
