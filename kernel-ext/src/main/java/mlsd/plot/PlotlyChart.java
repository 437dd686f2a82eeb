package mlsd.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/// A chart as Plotly JSON: traces, layout and settings, as maps, lists, strings, numbers, booleans and nulls.
///
/// The parts are copied and cannot be changed; arrays become lists, and NaN and the infinities null, which Plotly
/// draws as gaps. Text in them is read by Plotly as a small part of HTML; [#of] and the charts of this package
/// escape what comes from data.
///
/// @param data the traces, drawn in order
/// @param layout title, axes, sizes, and the template that gives a chart its looks where it sets none itself
/// @param config how the chart answers to the mouse
public record PlotlyChart(List<Map<String, Object>> data, Map<String, Object> layout, Map<String, Object> config) {
    /// The mime type of [#json].
    public static final String MIME = "application/vnd.plotly.v1+json";

    /// Copies the parts and lays the course's template under them.
    public PlotlyChart {
        data = data.stream().map(Json::object).toList();
        var dressed = new LinkedHashMap<String, Object>(layout);
        dressed.putIfAbsent("template", Theme.template());
        layout = Json.object(dressed);
        config = Json.object(config);
    }

    /// A chart that answers to the mouse as charts of this course do.
    PlotlyChart(List<Map<String, Object>> data, Map<String, Object> layout) {
        this(data, layout, settings(Map.of()));
    }

    /// The chart of a jsplot figure, with all that the figure was given.
    ///
    /// jsplot writes for the plotly.js of 2018; this mends what today's would drop: titles, fonts, labels,
    /// booleans, numbers, missing values, categories that read as numbers.
    public static PlotlyChart of(Figure figure) {
        Trace[] traces = figure.getTraces();
        var data = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < traces.length; i++) {
            data.add(JsplotTrace.of(traces[i], i));
        }
        Layout given = figure.getLayout();
        Map<String, Object> layout = given == null ? new LinkedHashMap<>() : JsplotLayout.of(given);
        JsplotLayout.keepCategories(traces, data, layout);
        Map<String, Object> config = figure.getConfig() == null
                ? Map.of()
                : JsplotScript.read(figure.getConfig().asJavascript());
        return Thinning.of(data, layout, settings(config));
    }

    /// The same chart with one more point, large and dark: where we stand on a curve.
    public PlotlyChart withPoint(String name, double x, double y) {
        var more = new ArrayList<>(data);
        more.add(Marks.series(name, "markers", List.of(x), List.of(y), Marks.STANDING));
        return new PlotlyChart(more, layout, config);
    }

    /// The same chart in another size, in pixels, with room for a legend of one column: two narrow ones fit side by
    /// side.
    public PlotlyChart sized(int width, int height) {
        return new PlotlyChart(data, Frame.sized(layout, data, width, height), config);
    }

    /// The content of a mime bundle for [#MIME].
    public Map<String, Object> json() {
        return Map.of("data", data, "layout", layout, "config", config);
    }

    /// The chart in words, for terminals and screen readers: title, axes, and each trace with its size and ranges.
    public String description() {
        return Description.of(this);
    }

    /// The [#description].
    @Override
    public String toString() {
        return description();
    }

    /// No advertisement, and no formulas in labels: "from $5 to $10" is text.
    private static Map<String, Object> settings(Map<String, Object> given) {
        var settings = new LinkedHashMap<String, Object>(Map.of("displaylogo", false, "typesetMath", false));
        settings.putAll(given);
        return settings;
    }
}
