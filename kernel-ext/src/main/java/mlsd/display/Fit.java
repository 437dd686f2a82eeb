package mlsd.display;

/// From a view to a rendering of at most 100 kB: columns, then characters are given up, never well-formed HTML.
final class Fit {
    private static final int HTML_BYTES = 68_000;
    private static final int TEXT_BYTES = 30_000;
    private static final int ALONE_BYTES = 98_000;
    private static final int[][] STEPS = {{Grid.COLUMNS, 300, 300}, {30, 40, 0}, {8, 24, 0}, {4, 12, 0}};

    private Fit() {}

    static Rendering rendering(View view) {
        for (int[] step : STEPS) {
            var smaller = view.shrunk(step[0], step[1], step[2]);
            var html = HtmlWriter.of(smaller);
            if (Html.bytes(html) <= HTML_BYTES) {
                return Rendering.html(html, Visible.fit(TextWriter.of(smaller), TEXT_BYTES));
            }
        }
        return text(TextWriter.of(view.shrunk(30, 40, 0)));
    }

    /// Plain text alone.
    static Rendering text(String text) {
        return Rendering.text(Visible.fit(text, ALONE_BYTES));
    }
}
