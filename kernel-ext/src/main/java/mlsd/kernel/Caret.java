package mlsd.kernel;

/// Draws `^~~~` under a part of a line, also when tabs or wide characters stand before it.
final class Caret {
    private static final int TAB = 4;
    private static final int WIDEST = 100;

    private Caret() {}

    /// The line with its tabs opened, a line break, and the marker under `[start, end)`.
    ///
    /// A long line is cut around the marker. `of("int x = a;", 8, 9)` marks `a`.
    static String under(String line, int start, int end) {
        int from = Math.clamp(start, 0, line.length());
        int to = Math.clamp(end, from, line.length());
        int cut = width(line, 0, from) > WIDEST * 2 / 3 ? Math.max(0, from - WIDEST / 3) : 0;
        cut += cut > 0 && Character.isLowSurrogate(line.charAt(cut)) ? 1 : 0;
        String lead = cut > 0 ? "…" : "";
        String shown = opened(line.substring(cut));
        int indent = lead.length() + width(line, cut, from);
        int length = Math.max(1, width(line, from, to));
        String tail = shown.length() > WIDEST + TAB ? shown.substring(0, WIDEST) + "…" : shown;
        int marked = Math.max(1, Math.min(length, WIDEST + 1 - indent));
        return lead + tail + "\n" + " ".repeat(indent) + "^" + "~".repeat(marked - 1);
    }

    private static String opened(String text) {
        return text.replace("\t", " ".repeat(TAB));
    }

    private static int width(String text, int start, int end) {
        return text.substring(start, end).codePoints().map(Caret::width).sum();
    }

    /// The columns that a character takes in a fixed-width font: 2 for Chinese, Japanese, Korean and emoji.
    private static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
