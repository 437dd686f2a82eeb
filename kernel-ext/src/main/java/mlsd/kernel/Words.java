package mlsd.kernel;

/// Finds whole words in the code of a text.
final class Words {
    private Words() {}

    /// The index of the first whole word at or after `from` that is code, not comment or literal; -1 when there is
    /// none.
    static int find(String text, String word, int from) {
        for (Span span : Span.of(text)) {
            for (int at = text.indexOf(word, Math.max(from, span.start()));
                    span.kind() == Span.Kind.CODE && at >= 0 && at < span.end();
                    at = text.indexOf(word, at + 1)) {
                if (!word.isEmpty() && isWhole(text, at, at + word.length())) {
                    return at;
                }
            }
        }
        return -1;
    }

    /// The index at which the name that ends at `end` begins.
    static int start(String text, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// The index after the name that begins at `start`.
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWhole(String text, int start, int end) {
        return start(text, start) == start && end(text, end) == end;
    }
}
