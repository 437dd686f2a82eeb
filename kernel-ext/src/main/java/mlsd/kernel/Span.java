package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;

/// A stretch of Java text that is code, a comment or a literal.
///
/// @param kind what it is
/// @param start its first character
/// @param end the index after its last one
/// @param closed whether its end was found: false for a string without its closing quote
record Span(Kind kind, int start, int end, boolean closed) {
    enum Kind {
        CODE,
        COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK
    }

    /// The stretches of a text, in order, without gaps.
    static List<Span> of(String text) {
        var spans = new ArrayList<Span>();
        int code = 0;
        int i = 0;
        while (i < text.length()) {
            Kind kind = kindAt(text, i);
            if (kind == Kind.CODE) {
                i++;
                continue;
            }
            if (code < i) {
                spans.add(new Span(Kind.CODE, code, i, true));
            }
            Span span = read(text, i, kind);
            spans.add(span);
            i = span.end();
            code = i;
        }
        if (code < i) {
            spans.add(new Span(Kind.CODE, code, i, true));
        }
        return spans;
    }

    /// What the cursor stands in: an unclosed literal or comment, or code.
    static Span at(String text, int cursor) {
        List<Span> spans = of(text.substring(0, cursor));
        if (!spans.isEmpty()) {
            Span last = spans.getLast();
            if (!last.closed || last.kind == Kind.CODE) {
                return last;
            }
        }
        return new Span(Kind.CODE, cursor, cursor, true);
    }

    private static Kind kindAt(String text, int i) {
        return switch (text.charAt(i)) {
            case '"' -> text.startsWith("\"\"\"", i) ? Kind.TEXT_BLOCK : Kind.STRING;
            case '\'' -> Kind.CHARACTER;
            case '/' -> text.startsWith("//", i) || text.startsWith("/*", i) ? Kind.COMMENT : Kind.CODE;
            default -> Kind.CODE;
        };
    }

    private static Span read(String text, int start, Kind kind) {
        return switch (kind) {
            case COMMENT ->
                text.startsWith("//", start)
                        ? lineComment(text, start)
                        : until(text, start, start + 2, kind, "*/", false);
            case TEXT_BLOCK -> until(text, start, start + 3, kind, "\"\"\"", false);
            case STRING -> until(text, start, start + 1, kind, "\"", true);
            case CHARACTER -> until(text, start, start + 1, kind, "'", true);
            case CODE -> new Span(kind, start, start + 1, true);
        };
    }

    private static Span lineComment(String text, int start) {
        int end = JavaText.lineEnd(text, start);
        return new Span(Kind.COMMENT, start, end, end < text.length());
    }

    private static Span until(String text, int start, int from, Kind kind, String close, boolean oneLine) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(close, i)) {
                return new Span(kind, start, i + close.length(), true);
            }
            if (oneLine && text.charAt(i) == '\n') {
                return new Span(kind, start, i, false);
            }
            i += text.charAt(i) == '\\' && kind != Kind.COMMENT ? 1 : 0;
        }
        return new Span(kind, start, text.length(), false);
    }
}
