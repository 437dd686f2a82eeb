package mlsd.display;

/// Text that can do no harm on a screen: control characters are seen, not obeyed.
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;

    private Visible() {}

    /// One line: `"a\tb\n"` becomes `a␉b␊`; marks that change the direction of writing become `⟨U+202E⟩`.
    static String line(String text) {
        return mapped(text, false);
    }

    /// Several lines: as `line`, but line ends and tabs stay.
    static String lines(String text) {
        return mapped(text.replace("\r\n", "\n"), true);
    }

    /// At most `length` characters (code points) and how many are not shown, on one line.
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return line(text);
        }
        int end = text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
        if (end == text.length()) {
            return line(text);
        }
        return line(text.substring(0, end)) + "…";
    }

    /// At most `bytes` bytes of UTF-8, cut at a line where there is one, with a notice.
    static String fit(String text, int bytes) {
        if (Html.bytes(text) <= bytes) {
            return text;
        }
        int room = bytes - 60;
        int end = 0;
        while (end < text.length() && room > 0) {
            room -= Html.bytes(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        int cut = Math.max(0, room < 0 ? text.offsetByCodePoints(end, -1) : end);
        return text.substring(0, cut) + "\n… " + Numbers.grouped(text.length() - cut) + " more characters";
    }

    private static String mapped(String text, boolean manyLines) {
        if (text.codePoints().noneMatch(c -> hidden(c, manyLines))) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hidden(c, manyLines)) {
                out.append(name(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean hidden(int c, boolean manyLines) {
        if (manyLines && (c == '\n' || c == '\t')) {
            return false;
        }
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || (c & 0xfffe) == 0xfffe
                || changesDirection(c);
    }

    private static boolean changesDirection(int c) {
        return c == 0x61c
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }

    private static String name(int c) {
        if (c < ' ') {
            return Character.toString(CONTROL_PICTURES + c);
        }
        return c == DELETE ? "␡" : "⟨U+%04X⟩".formatted(c);
    }
}
