package mlsd.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands around a chart: the claim it makes, and two axes with units.
record Frame(Map<String, Object> layout) {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 450;
    private static final int TITLE_CHARACTERS = 66;
    private static final int TITLE_HEIGHT = 56;
    private static final int LEGEND_LINE = 20;

    static Frame of(String title, String xTitle, String yTitle) {
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "a chart needs a title that says what it shows, but got a blank one: state what the reader should see");
        }
        var layout = new LinkedHashMap<String, Object>();
        layout.put("title", Map.of("text", Labels.wrapped(Labels.literal(title), TITLE_CHARACTERS)));
        layout.put("width", WIDTH);
        layout.put("height", HEIGHT);
        layout.put("xaxis", axis(xTitle));
        layout.put("yaxis", axis(yTitle));
        return new Frame(layout);
    }

    /// The frame with a setting of the layout, such as `xaxis`, changed in part.
    Frame with(String part, Map<String, Object> settings) {
        var changed = new LinkedHashMap<>(layout);
        var merged = new LinkedHashMap<String, Object>();
        if (changed.get(part) instanceof Map<?, ?> given) {
            merged.putAll(Json.object(given));
        }
        merged.putAll(settings);
        changed.put(part, merged);
        return new Frame(changed);
    }

    /// The frame with a single value of the layout, such as `barmode`.
    Frame with(String key, Object value) {
        var changed = new LinkedHashMap<>(layout);
        changed.put(key, value);
        return new Frame(changed);
    }

    /// Shares between 0 and 1 on both axes.
    Frame unitSquare() {
        return with("xaxis", share()).with("yaxis", share());
    }

    /// An axis for shares between 0 and 1.
    static Map<String, Object> share() {
        return Map.of("range", List.of(-0.02, 1.02), "tickformat", ".0%");
    }

    /// The framed traces; the legend of several lies between title and plot, where it leaves the plot its width.
    PlotlyChart chart(List<Map<String, Object>> traces) {
        boolean legend = traces.size() > 1 && !Boolean.FALSE.equals(layout.get("showlegend"));
        return new PlotlyChart(traces, legend ? withLegendOnTop().layout : layout);
    }

    /// A layout in another size; a legend on top, which has one column in a narrow chart, pushes the plot down.
    static Map<String, Object> sized(
            Map<String, Object> layout, List<Map<String, Object>> traces, int width, int height) {
        var frame = new Frame(layout).with("width", (Object) width).with("height", (Object) height);
        boolean onTop = width < WIDTH
                && layout.get("legend") instanceof Map<?, ?> legend
                && "h".equals(legend.get("orientation"));
        long lines = traces.stream()
                .filter(trace -> !Boolean.FALSE.equals(trace.get("showlegend")))
                .count();
        return onTop ? frame.with("margin", Map.of("t", TITLE_HEIGHT + LEGEND_LINE * lines)).layout : frame.layout;
    }

    private Frame withLegendOnTop() {
        return with("legend", Map.of("orientation", "h", "x", 0, "xanchor", "left", "y", 1.02, "yanchor", "bottom"))
                .with("title", Map.of("y", 0.97, "yanchor", "top", "yref", "container"))
                .with("margin", Map.of("t", 100));
    }

    private static Map<String, Object> axis(String title) {
        return Map.of("title", Map.of("text", Labels.literal(title)));
    }
}
