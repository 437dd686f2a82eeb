package mlsd.plot;

import java.util.List;
import java.util.Map;

/// How a chart looks where its figure says nothing: readable on a white and on a black page alike.
///
/// Colours: Okabe and Ito, "Color universal design" (2008), which people of every colour vision tell apart; five at
/// most, then greys. The text's grey has a contrast of 4.3 to 1 both on white and on JupyterLab's dark page.
final class Theme {
    static final String BLUE = "#0072B2";
    static final String VERMILION = "#D55E00";
    static final String GREEN = "#009E73";
    static final String PINK = "#CC79A7";
    static final String ORANGE = "#E69F00";
    static final String GREY = "#8A8A8A";
    static final String TEXT = "#797979";

    private static final String CLEAR = "rgba(0,0,0,0)";
    private static final String FAINT = "rgba(128,128,128,0.22)";
    private static final String LINE = "rgba(128,128,128,0.6)";
    private static final List<String> COLOURS =
            List.of(BLUE, VERMILION, GREEN, PINK, ORANGE, GREY, "#5E5E5E", "#ABABAB", "#727272", "#C2C2C2");
    private static final String SCALE = "Viridis";

    private Theme() {}

    /// The template to lie under every chart.
    static Map<String, Object> template() {
        return Map.of("layout", layout(), "data", data());
    }

    private static Map<String, Object> layout() {
        return Map.ofEntries(
                Map.entry("paper_bgcolor", CLEAR),
                Map.entry("plot_bgcolor", CLEAR),
                Map.entry("colorway", COLOURS),
                Map.entry(
                        "font", Map.of("color", TEXT, "size", 13, "family", "system-ui, Helvetica, Arial, sans-serif")),
                Map.entry("title", Map.of("x", 0, "xref", "paper", "xanchor", "left", "font", Map.of("size", 17))),
                Map.entry("margin", Map.of("l", 64, "r", 32, "t", 64, "b", 56)),
                Map.entry("xaxis", axis()),
                Map.entry("yaxis", axis()),
                Map.entry("scene", Map.of("xaxis", axis3d(), "yaxis", axis3d(), "zaxis", axis3d())),
                Map.entry("legend", Map.of("bgcolor", CLEAR)),
                Map.entry("modebar", Map.of("bgcolor", CLEAR, "color", TEXT, "activecolor", BLUE)),
                Map.entry("colorscale", Map.of("sequential", SCALE)),
                Map.entry("hoverlabel", Map.of("namelength", -1)));
    }

    private static Map<String, Object> axis() {
        return Map.of(
                "automargin", true, "gridcolor", FAINT, "zerolinecolor", LINE, "linecolor", LINE, "tickcolor", LINE);
    }

    private static Map<String, Object> axis3d() {
        return Map.of("gridcolor", FAINT, "zerolinecolor", LINE, "linecolor", LINE, "backgroundcolor", CLEAR);
    }

    private static Map<String, Object> data() {
        var scaled = List.of(Map.of("colorscale", SCALE, "colorbar", Map.of("outlinewidth", 0)));
        return Map.of(
                "heatmap", scaled,
                "contour", scaled,
                "histogram2d", scaled,
                "histogram", List.of(Map.of("marker", Map.of("line", Map.of("color", LINE, "width", 0.5)))),
                "pie", List.of(Map.of("automargin", true)));
    }
}
