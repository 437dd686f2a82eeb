package mlsd.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Grid;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.ScatterTrace.Mode;
import tech.tablesaw.plotly.traces.ScatterTrace.YAxis;

/// Figures put together from layout and traces, as the second half of Tablesaw's guide does, and the hard cases.
final class GalleryOfTraces {
    private static final double[] X = {1, 2, 3, 4};
    private static final double[] Y = {10, 100, 1000, 10000};

    private GalleryOfTraces() {}

    /// File name → figure.
    static Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        settings(figures);
        colours(figures);
        mixtures(figures);
        hardData(figures);
        return figures;
    }

    private static void settings(Map<String, Figure> to) {
        to.put(
                "log-axis",
                new Figure(
                        Layout.builder("A log axis", "step", "visits")
                                .yAxis(Axis.builder()
                                        .title("visits")
                                        .type(Axis.Type.LOG)
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, Y).mode(Mode.LINE_AND_MARKERS).build()));
        to.put(
                "axis-range",
                new Figure(
                        Layout.builder("A range by hand")
                                .xAxis(Axis.builder()
                                        .title("step")
                                        .range(0, 8)
                                        .autoRange(Axis.AutoRange.FALSE)
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, X).build()));
        to.put(
                "axis-reversed",
                new Figure(
                        Layout.builder("Reversed")
                                .xAxis(Axis.builder()
                                        .title("step")
                                        .autoRange(Axis.AutoRange.REVERSED)
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, X).build()));
        to.put(
                "tick-labels",
                new Figure(
                        Layout.builder("Ticks with names")
                                .xAxis(Axis.builder()
                                        .title("stage")
                                        .tickSettings(TickSettings.builder()
                                                .tickMode(TickSettings.TickMode.ARRAY)
                                                .arrayTicks(
                                                        X, new String[] {"see", "click", "buy & keep", "<i>return</i>"})
                                                .build())
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, X).build()));
        to.put(
                "fonts",
                new Figure(
                        Layout.builder("A green title")
                                .titleFont(
                                        Font.builder().size(24).color("#2e8b57").build())
                                .plotBgColor("#fdf6e3")
                                .paperBgColor("#eee8d5")
                                .build(),
                        ScatterTrace.builder(X, X).build()));
        to.put(
                "histogram-settings",
                new Figure(
                        Layout.builder("Two histograms over each other")
                                .barMode(Layout.BarMode.OVERLAY)
                                .showLegend(true)
                                .build(),
                        HistogramTrace.builder(Cars.table().doubleColumn("mpg"))
                                .name("all")
                                .opacity(0.5)
                                .nBinsX(12)
                                .build(),
                        HistogramTrace.builder(Cars.table().doubleColumn("size"))
                                .name("size")
                                .opacity(0.5)
                                .nBinsX(12)
                                .build()));
    }

    private static void colours(Map<String, Figure> to) {
        to.put(
                "marker-colour",
                new Figure(
                        Layout.builder("One colour").build(),
                        ScatterTrace.builder(X, X)
                                .marker(Marker.builder()
                                        .color("#ff00aa")
                                        .size(20)
                                        .opacity(0.6)
                                        .symbol(Symbol.DIAMOND)
                                        .build())
                                .build()));
        to.put(
                "marker-colours",
                new Figure(
                        Layout.builder("A colour for each point").build(),
                        ScatterTrace.builder(X, X)
                                .marker(Marker.builder()
                                        .color(new String[] {"#ff0000", "#00aa00", "#0000ff", "#888800"})
                                        .size(8, 12, 16, 20)
                                        .build())
                                .build()));
        to.put(
                "marker-scale",
                new Figure(
                        Layout.builder("Colours from numbers").build(),
                        ScatterTrace.builder(X, X)
                                .marker(Marker.builder()
                                        .color(new double[] {1, 2, 3, 4})
                                        .colorScale(Marker.Palette.CIVIDIS)
                                        .showScale(true)
                                        .size(16)
                                        .build())
                                .build()));
        to.put(
                "line-style",
                new Figure(
                        Layout.builder("A dashed red line").build(),
                        ScatterTrace.builder(X, X)
                                .mode(Mode.LINE)
                                .line(Line.builder()
                                        .color("#cc0000")
                                        .width(4)
                                        .dash(Line.Dash.DASH)
                                        .build())
                                .build()));
        to.put(
                "bar-colours",
                new Figure(
                        Layout.builder("Bars in their colours").build(),
                        BarTrace.builder(new String[] {"a", "b", "c"}, new double[] {1, 2, 3})
                                .marker(Marker.builder()
                                        .color(new String[] {"#ff0000", "#00aa00", "#0000ff"})
                                        .build())
                                .build()));
        to.put(
                "hover-text",
                new Figure(
                        Layout.builder("Texts at points").build(),
                        ScatterTrace.builder(X, X)
                                .mode(Mode.TEXT_AND_MARKERS)
                                .text(new String[] {"first", "second", "<script>x</script>", "a<br>b"})
                                .build()));
    }

    private static void mixtures(Map<String, Figure> to) {
        to.put(
                "bar-and-line",
                new Figure(
                        Layout.builder("Bars and a line").showLegend(true).build(),
                        BarTrace.builder(new String[] {"a", "b", "c", "d"}, X)
                                .name("bars")
                                .build(),
                        ScatterTrace.builder(
                                        StringColumn.create("s", "a", "b", "c", "d"),
                                        DoubleColumn.create("y", 4, 3, 2, 1))
                                .mode(Mode.LINE)
                                .name("line")
                                .build()));
        to.put(
                "two-axes",
                new Figure(
                        Layout.builder("Two y axes", "step", "small")
                                .showLegend(true)
                                .yAxis2(Axis.builder()
                                        .title("large")
                                        .side(Axis.Side.right)
                                        .overlaying(YAxis.Y)
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, X).name("small").mode(Mode.LINE).build(),
                        ScatterTrace.builder(X, Y)
                                .name("large")
                                .mode(Mode.LINE)
                                .yAxis(YAxis.Y2)
                                .build()));
        to.put(
                "subplots",
                new Figure(
                        Layout.builder("Four in one")
                                .grid(Grid.builder()
                                        .rows(2)
                                        .columns(2)
                                        .pattern(Grid.Pattern.INDEPENDENT)
                                        .build())
                                .build(),
                        ScatterTrace.builder(X, X).xAxis("x").yAxis("y").build(),
                        ScatterTrace.builder(X, Y).xAxis("x2").yAxis("y2").build(),
                        BarTrace.builder(new String[] {"7", "8"}, new double[] {1, 2})
                                .xAxis("x3")
                                .yAxis("y3")
                                .build(),
                        HistogramTrace.builder(X).xAxis("x4").yAxis("y4").build()));
    }

    private static void hardData(Map<String, Figure> to) {
        double[] holes = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5};
        to.put(
                "missing-values",
                new Figure(
                        Layout.builder("Gaps stay gaps").build(),
                        ScatterTrace.builder(new double[] {1, 2, 3, 4, 5}, holes)
                                .mode(Mode.LINE_AND_MARKERS)
                                .build()));
        IntColumn whole = IntColumn.create("n", 3, 4);
        whole.appendMissing();
        to.put(
                "missing-integers",
                ScatterPlot.create(
                        "A whole number is missing", Table.create(DoubleColumn.create("x", 1, 2, 3), whole), "x", "n"));
        String[] evil = {
            "<script>document.title='broken'</script>",
            "<a href=\"javascript:alert(1)\">link</a>",
            "<a href=\"https://example.org\">away</a>",
            "<b>AT&T</b> \"quoted\" it's \\d $5 to $10",
            "<img src=x onerror=alert(1)>",
            "a&lt;b"
        };
        Table hostile = Table.create(
                StringColumn.create("<b>label</b>", evil), DoubleColumn.create("it's \\n & <u>", 1, 2, 3, 4, 5, 6));
        to.put(
                "hostile",
                VerticalBarPlot.create(
                        "It's <script>\"T\"</script> & \\d $5 to $10", hostile, "<b>label</b>", "it's \\n & <u>"));
        to.put(
                "hostile-groups",
                ScatterPlot.create(
                        "<a href='javascript:x'>t</a>",
                        hostile.addColumns(DoubleColumn.create("n", 1, 2, 3, 4, 5, 6)),
                        "n",
                        "it's \\n & <u>",
                        "<b>label</b>"));
        to.put("hostile-pie", PiePlot.create("<pie>", hostile, "<b>label</b>", "n"));
        to.put(
                "long-title",
                ScatterPlot.create(
                        "The click rate doubles at noon and falls back in the evening, on every weekday of the month but on none of its Sundays",
                        hostile,
                        "n",
                        "n"));
        double[] many = IntStream.range(0, 6_000).mapToDouble(i -> i).toArray();
        double[] wave = Arrays.stream(many).map(v -> Math.sin(v / 500)).toArray();
        to.put(
                "many-points",
                new Figure(
                        Layout.builder("Six thousand points", "i", "sine").build(),
                        ScatterTrace.builder(many, wave).build()));
        double[] sixty = IntStream.range(0, 60_000).mapToDouble(i -> i).toArray();
        to.put(
                "too-many-points",
                new Figure(
                        Layout.builder("Sixty thousand points", "i", "sine").build(),
                        ScatterTrace.builder(
                                        sixty,
                                        Arrays.stream(sixty)
                                                .map(v -> Math.sin(v / 5000))
                                                .toArray())
                                .build()));
        to.put("no-layout", new Figure(ScatterTrace.builder(X, X).build()));
    }
}
