package mlsd.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The few marks that the charts of this package are made of: lines, points, bars, bands.
final class Marks {
    private static final List<String> COLOURS =
            List.of(Theme.BLUE, Theme.VERMILION, Theme.GREEN, Theme.PINK, Theme.ORANGE);

    /// The look of a point that stands out on a curve of any colour, on a white and on a black page.
    static final Map<String, Object> STANDING = Map.of(
            "cliponaxis",
            false,
            "showlegend",
            false,
            "marker",
            Map.of("color", "#000000", "size", 13, "line", Map.of("color", "#ffffff", "width", 2.5)));

    private Marks() {}

    /// The colour of the series at a place: five that all eyes tell apart, then grey.
    static String colour(int place) {
        return place < COLOURS.size() ? COLOURS.get(place) : Theme.GREY;
    }

    /// The entries in their order, or by name where the map has none, so that a chart is the same in every run.
    static <T> List<Map.Entry<String, T>> ordered(Map<String, T> series) {
        return List.copyOf((series instanceof SequencedMap ? series : new TreeMap<>(series)).entrySet());
    }

    static Map<String, Object> line(String name, String colour, double[] x, double[] y) {
        return series(name, "lines", x, y, Map.of("line", Map.of("color", colour, "width", 2)));
    }

    /// Turns a line into steps that rise or fall first: a precision holds for the recall gained since the last.
    static void asSteps(Map<String, Object> line) {
        line.computeIfPresent("line", (key, style) -> {
            var steps = new LinkedHashMap<String, Object>(Json.object((Map<?, ?>) style));
            steps.put("shape", "vh");
            return steps;
        });
    }

    /// A grey, dashed line without a point of its own: chance, the base rate, the ideal.
    static Map<String, Object> reference(String name, double[] x, double[] y) {
        return series(
                name,
                "lines",
                x,
                y,
                Map.of("line", Map.of("color", Theme.GREY, "width", 1.5, "dash", "dash"), "hoverinfo", "skip"));
    }

    static Map<String, Object> points(String name, String colour, Object x, Object y, double size) {
        return series(name, "markers", x, y, Map.of("marker", Map.of("color", colour, "size", size)));
    }

    static Map<String, Object> bars(String name, String colour, Object x, Object y) {
        return trace("bar", name, x, y, Map.of("marker", Map.of("color", colour)));
    }

    static Map<String, Object> series(String name, String mode, Object x, Object y, Map<String, Object> more) {
        var trace = trace("scatter", name, x, y, more);
        trace.put("mode", mode);
        return trace;
    }

    static Map<String, Object> trace(String type, String name, Object x, Object y, Map<String, Object> more) {
        var trace = new LinkedHashMap<String, Object>();
        trace.put("type", type);
        trace.put("name", Labels.literal(name));
        trace.put("x", x);
        trace.put("y", y);
        trace.putAll(more);
        return trace;
    }

    /// The area between two lines over the same `x`: an outline there and back.
    static Map<String, Object> band(String name, String colour, double[] x, double[] low, double[] high) {
        var outlineX = new ArrayList<Double>();
        var outlineY = new ArrayList<Double>();
        for (int i = 0; i < x.length; i++) {
            outlineX.add(x[i]);
            outlineY.add(high[i]);
        }
        for (int i = x.length - 1; i >= 0; i--) {
            outlineX.add(x[i]);
            outlineY.add(low[i]);
        }
        return series(
                name,
                "lines",
                outlineX,
                outlineY,
                Map.of(
                        "fill",
                        "toself",
                        "opacity",
                        0.3,
                        "fillcolor",
                        colour,
                        "line",
                        Map.of("width", 0, "color", colour),
                        "hoverinfo",
                        "skip"));
    }
}
