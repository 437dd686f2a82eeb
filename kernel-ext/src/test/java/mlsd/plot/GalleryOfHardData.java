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
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.ScatterTrace.Mode;

/// Figures with the data that breaks plots: missing, infinite, hostile, long, many.
final class GalleryOfHardData {
    private static final double[] X = {1, 2, 3, 4};

    private GalleryOfHardData() {}

    /// File name → figure.
    static Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        holes(figures);
        hostile(figures);
        many(figures);
        return figures;
    }

    private static void holes(Map<String, Figure> to) {
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
    }

    private static void hostile(Map<String, Figure> to) {
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
    }

    private static void many(Map<String, Figure> to) {
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
