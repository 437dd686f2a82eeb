package mlsd.display;

/// One cell of a grid: what is shown, the whole value for those who point at it, and how much it fills its bar.
///
/// @param shown a short text
/// @param full the whole value, the same as `shown` where nothing was cut or rounded
/// @param kind how the cell is set
/// @param share the length of a bar, -1 to 1, or the strength of a shade, 0 to 1
record Cell(String shown, String full, Kind kind, double share) {
    private static final int SHORT = 60;
    private static final int WIDE = 300;

    enum Kind {
        TEXT,
        WIDE,
        NUMBER,
        MISSING,
        BAR,
        SIGNED_BAR,
        SHADE
    }

    static Cell text(String value) {
        return new Cell(Visible.cut(value, SHORT), Visible.cut(value, WIDE), Kind.TEXT, 0);
    }

    /// A text that may take several lines.
    static Cell wide(String value) {
        return new Cell(Visible.cut(value, WIDE), Visible.cut(value, WIDE), Kind.WIDE, 0);
    }

    static Cell number(String shown, String full) {
        return new Cell(shown, Visible.cut(full, WIDE), Kind.NUMBER, 0);
    }

    static Cell number(double value) {
        return Numbers.column(value).cell(value);
    }

    static Cell count(long value) {
        return number(Numbers.grouped(value), Long.toString(value));
    }

    static Cell missing() {
        return new Cell("missing", "missing", Kind.MISSING, 0);
    }

    static Cell empty() {
        return new Cell("", "", Kind.TEXT, 0);
    }

    static Cell bar(double share) {
        return new Cell("", "", Kind.BAR, Double.isFinite(share) ? Math.clamp(share, -1, 1) : 0);
    }

    /// A bar to the left or to the right of a middle line.
    static Cell signedBar(double share) {
        return new Cell("", "", Kind.SIGNED_BAR, Double.isFinite(share) ? Math.clamp(share, -1, 1) : 0);
    }

    /// The same cell on a ground that is the darker the nearer `strength` is to 1.
    Cell shaded(double strength) {
        return new Cell(shown, full, Kind.SHADE, Double.isFinite(strength) ? Math.clamp(strength, 0, 1) : 0);
    }

    /// The same cell, cut to `shownLength` and `fullLength` characters.
    Cell cut(int shownLength, int fullLength) {
        var shorter = Visible.cut(shown, shownLength);
        return new Cell(shorter, fullLength == 0 ? shorter : Visible.cut(full, fullLength), kind, share);
    }

    boolean toTheRight() {
        return kind == Kind.NUMBER || kind == Kind.SHADE;
    }
}
