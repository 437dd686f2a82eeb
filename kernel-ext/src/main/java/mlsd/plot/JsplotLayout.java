package mlsd.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/// The layout of a jsplot figure, as today's plotly.js reads it, with the settings that jsplot forgets to write.
final class JsplotLayout {
    private static final List<String> AXES = List.of("xAxis", "yAxis", "yAxis2", "yAxis3", "yAxis4");

    private JsplotLayout() {}

    /// The mended layout.
    static Map<String, Object> of(Layout layout) {
        var json = new LinkedHashMap<>(Mends.of(JsplotScript.read(layout.asJavascript())));
        Mends.wrapTitle(json);
        Hidden.setting(layout, "plotBgColor", "#fff").ifPresent(colour -> json.put("plot_bgcolor", colour));
        Hidden.setting(layout, "paperBgColor", "#fff").ifPresent(colour -> json.put("paper_bgcolor", colour));
        separators(layout).ifPresent(marks -> json.put("separators", marks));
        for (String name : AXES) {
            Hidden.field(layout, name)
                    .filter(Axis.class::isInstance)
                    .map(Axis.class::cast)
                    .ifPresent(axis -> json.put(name.toLowerCase(java.util.Locale.ROOT), axis(axis)));
        }
        return json;
    }

    /// Makes an axis categorical where the traces on it were given text: plotly.js would read "7" as a number.
    static void keepCategories(Trace[] traces, List<Map<String, Object>> data, Map<String, Object> layout) {
        for (int i = 0; i < traces.length; i++) {
            for (String letter : List.of("x", "y")) {
                if (JsplotTrace.hasLabels(traces[i], data.get(i), letter)) {
                    String id = String.valueOf(data.get(i).getOrDefault(letter + "axis", letter));
                    makeCategorical(layout, letter + "axis" + id.substring(1));
                }
            }
        }
    }

    private static void makeCategorical(Map<String, Object> layout, String axis) {
        var json = new LinkedHashMap<String, Object>();
        if (layout.get(axis) instanceof Map<?, ?> given) {
            json.putAll(Json.object(given));
        }
        json.putIfAbsent("type", "category");
        layout.put(axis, json);
    }

    private static Map<String, Object> axis(Axis axis) {
        var json = new LinkedHashMap<>(Mends.of(JsplotScript.read(axis.asJavascript())));
        Hidden.setting(axis, "color", "#444").ifPresent(colour -> json.put("color", colour));
        Hidden.setting(axis, "rangeMode", "normal").ifPresent(mode -> json.put("rangemode", mode));
        return json;
    }

    private static Optional<String> separators(Layout layout) {
        String decimal = Hidden.setting(layout, "decimalSeparator", "").orElse(".");
        String thousands = Hidden.setting(layout, "thousandsSeparator", "").orElse(",");
        return Optional.of(decimal + thousands).filter(marks -> !marks.equals(".,"));
    }
}
