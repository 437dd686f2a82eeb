package mlsd.kernel;

import java.util.ArrayDeque;
import java.util.Deque;

/// The brackets of a text that are still open.
final class Brackets {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Brackets() {}

    /// A bracket and its place in the text.
    record Open(char bracket, int position) {
        /// What closes it.
        char closing() {
            return CLOSING.charAt(OPENING.indexOf(bracket));
        }
    }

    /// The open brackets, the innermost first; brackets in comments and literals do not count.
    static Deque<Open> open(String text) {
        var open = new ArrayDeque<Open>();
        for (Span span : Span.of(text)) {
            for (int i = span.start(); span.kind() == Span.Kind.CODE && i < span.end(); i++) {
                read(open, text.charAt(i), i);
            }
        }
        return open;
    }

    private static void read(Deque<Open> open, char c, int position) {
        if (OPENING.indexOf(c) >= 0) {
            open.push(new Open(c, position));
        } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty() && open.peek().closing() == c) {
            open.pop();
        }
    }
}
