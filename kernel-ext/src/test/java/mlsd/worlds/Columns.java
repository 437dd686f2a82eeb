package mlsd.worlds;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small column chart as SVG: the claim on top, a value on each column, what the axes mean; on a white card of
/// its own, so that it reads on light and dark pages alike.
///
/// @param claim what the picture shows, as a sentence
/// @param names under the columns
/// @param shares of 1, shown in percent
record Columns(String claim, String across, String up, List<String> names, List<Double> shares) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 260;
    private static final int LEFT = 20;
    private static final int TOP = 62;
    private static final int BOTTOM = 212;

    String svg() {
        String columns = IntStream.range(0, names.size()).mapToObj(this::column).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                font-family="sans-serif" font-size="12" fill="#333">
                <title>%s</title>
                <rect width="%d" height="%d" rx="8" fill="#fff" stroke="#ccc"/>
                <text x="%d" y="26" font-size="15" font-weight="bold" fill="#111">%s</text>
                <text x="%d" y="46">%s</text>
                %s<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#666"/>
                <text x="%d" y="%d" text-anchor="middle">%s</text>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        WIDTH,
                        HEIGHT,
                        escaped(claim),
                        WIDTH,
                        HEIGHT,
                        LEFT,
                        escaped(claim),
                        LEFT,
                        escaped(up),
                        columns,
                        LEFT,
                        BOTTOM,
                        WIDTH - LEFT,
                        BOTTOM,
                        WIDTH / 2,
                        HEIGHT - 12,
                        escaped(across));
    }

    private String column(int i) {
        double step = (WIDTH - 2.0 * LEFT) / names.size();
        double largest = shares.stream().max(Double::compare).orElseThrow();
        double height = (BOTTOM - TOP - 14) * shares.get(i) / largest;
        double middle = LEFT + step * (i + 0.5);
        return String.format(
                Locale.ROOT,
                """
                <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="#0072b2"/>
                <text x="%.1f" y="%.1f" text-anchor="middle" font-size="10">%s</text>
                <text x="%.1f" y="%d" text-anchor="middle">%s</text>
                """,
                middle - 0.4 * step,
                BOTTOM - height,
                0.8 * step,
                height,
                middle,
                BOTTOM - height - 4,
                percent(shares.get(i)),
                middle,
                BOTTOM + 16,
                escaped(names.get(i)));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.0995 ? "%.1f" : "%.0f", 100 * share);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
