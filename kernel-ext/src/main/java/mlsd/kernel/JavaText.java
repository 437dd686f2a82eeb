package mlsd.kernel;

/// Lines and columns of a text that may have `\n`, `\r\n` or `\r` between lines.
final class JavaText {
    private JavaText() {}

    /// The line, from 1, that holds a character.
    static int lineOf(String text, int position) {
        int line = 1;
        for (int i = 0; i < Math.min(position, text.length()); i++) {
            line += endsLine(text, i) ? 1 : 0;
        }
        return line;
    }

    /// The index of a line's first character; the text's length when there is no such line.
    static int lineStart(String text, int line) {
        int current = 1;
        for (int i = 0; i < text.length(); i++) {
            if (current == line) {
                return i;
            }
            current += endsLine(text, i) ? 1 : 0;
        }
        return text.length();
    }

    /// The index after a line's last visible character.
    static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /// The index of the first character that is neither blank nor in a comment nor a lone `;`.
    ///
    /// JShell maps every line of a snippet to line 1 when blank lines or comments come first, so an evaluator cuts
    /// them off and adds them to the snippet's place.
    static int codeStart(String text) {
        int start = 0;
        for (Span span : Span.of(text)) {
            start = span.start();
            if (span.kind() == Span.Kind.COMMENT) {
                continue;
            }
            int end = span.kind() == Span.Kind.CODE ? span.end() : start;
            while (start < end && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ';')) {
                start++;
            }
            if (start < end || span.kind() != Span.Kind.CODE) {
                return start;
            }
        }
        return text.length();
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }
}
