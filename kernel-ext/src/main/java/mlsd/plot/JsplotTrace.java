package mlsd.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tech.tablesaw.plotly.traces.Trace;

/// One trace of a jsplot figure, as today's plotly.js reads it.
final class JsplotTrace {
    private static final List<String> COLUMNS = List.of("x", "y", "labels");

    private JsplotTrace() {}

    /// The trace at a place of the figure.
    static Map<String, Object> of(Trace trace, int place) {
        var json = new LinkedHashMap<>(Mends.of(JsplotScript.read(trace.asJavascript(place))));
        boolean lying = "h".equals(json.get("orientation"));
        for (String column : COLUMNS) {
            String axis = lying ? swapped(column) : column;
            Hidden.cells(trace, column).ifPresent(cells -> json.put(axis, cells(cells, Labels::literal)));
        }
        Hidden.cells(trace, "text").ifPresent(cells -> json.put("text", cells(cells, Labels::formatted)));
        Hidden.setting(trace, "whiskerWidth", "0.0")
                .ifPresent(width -> json.put("whiskerwidth", Double.valueOf(width)));
        json.computeIfPresent("name", (key, name) -> Labels.literal(name.toString()));
        return json;
    }

    /// Whether the trace was given text for the axis `x` or `y` that is not dates: its axis is one of categories, even
    /// if each label reads as a number ("7", "08").
    static boolean hasLabels(Trace trace, Map<String, Object> json, String axis) {
        Optional<Object[]> cells = Hidden.cells(trace, "h".equals(json.get("orientation")) ? swapped(axis) : axis);
        return cells.filter(JsplotTrace::isText).isPresent();
    }

    private static boolean isText(Object[] cells) {
        List<String> texts = Arrays.stream(cells)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return !texts.isEmpty()
                && Arrays.stream(cells).filter(Objects::nonNull).count() == texts.size()
                && !texts.stream().filter(text -> !text.isEmpty()).allMatch(Mends::isDate);
    }

    private static List<Object> cells(Object[] cells, UnaryOperator<String> text) {
        return Json.list(Arrays.stream(cells)
                .map(cell -> cell instanceof String || cell instanceof Boolean ? text.apply(cell.toString()) : cell)
                .toList());
    }

    private static String swapped(String axis) {
        return axis.equals("x") ? "y" : axis.equals("y") ? "x" : axis;
    }
}
