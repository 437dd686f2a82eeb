package mlsd.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mlsd.metrics.Interval;

/// Charts of small tables: counts by class, numbers by round, estimates with their intervals.
final class TableCharts {
    private TableCharts() {}

    static PlotlyChart confusion(String title, List<String> classes, int[][] counts) {
        checkSquare(classes, counts);
        double[][] shares = Arrays.stream(counts)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(n -> n / Math.max(1.0, Arrays.stream(row).sum()))
                        .toArray())
                .toArray(double[][]::new);
        List<List<String>> texts = IntStream.range(0, counts.length)
                .mapToObj(row -> IntStream.range(0, counts.length)
                        .mapToObj(column -> String.format(
                                Locale.ROOT, "%,d<br>%.1f %%", counts[row][column], 100 * shares[row][column]))
                        .toList())
                .toList();
        List<String> names = classes.stream().map(Labels::literal).toList();
        var more = new LinkedHashMap<String, Object>();
        more.put("z", shares);
        more.putAll(Map.of("zmin", 0, "zmax", 1, "text", texts, "texttemplate", "%{text}", "xgap", 2, "ygap", 2));
        more.put("colorbar", Map.of("title", Map.of("text", "share of the<br>true class"), "tickformat", ".0%"));
        more.put("hovertemplate", "true %{y}, predicted %{x}<br>%{text} of the true class<extra></extra>");
        return Frame.of(title, "predicted class", "true class")
                .with("xaxis", Map.of("type", "category", "showgrid", false))
                .with("yaxis", Map.of("type", "category", "showgrid", false, "autorange", "reversed"))
                .chart(List.of(Marks.trace("heatmap", "rows", names, names, more)));
    }

    static PlotlyChart lines(String title, String xTitle, String yTitle, double[] x, Map<String, double[]> series) {
        var traces = new ArrayList<Map<String, Object>>();
        for (Map.Entry<String, double[]> entry : Marks.ordered(series)) {
            checkLength(entry.getKey(), entry.getValue(), x.length);
            traces.add(Marks.line(entry.getKey(), Marks.colour(traces.size()), x, entry.getValue()));
        }
        return Frame.of(title, xTitle, yTitle).with("showlegend", true).chart(traces);
    }

    static PlotlyChart learning(String title, String measure, Map<String, double[]> byRound) {
        int rounds = byRound.values().stream()
                .mapToInt(values -> values.length)
                .max()
                .orElse(0);
        double[] x = IntStream.rangeClosed(1, rounds).asDoubleStream().toArray();
        return lines(title, "training round", measure, x, byRound);
    }

    static PlotlyChart intervals(String title, String measure, Map<String, Interval> estimates) {
        var entries = Marks.ordered(estimates);
        double[] middle = entries.stream()
                .mapToDouble(entry -> entry.getValue().estimate())
                .toArray();
        double[] above = entries.stream()
                .mapToDouble(entry -> entry.getValue().high() - entry.getValue().estimate())
                .toArray();
        double[] below = entries.stream()
                .mapToDouble(
                        entry -> entry.getValue().estimate() - entry.getValue().low())
                .toArray();
        List<String> names =
                entries.stream().map(entry -> Labels.literal(entry.getKey())).toList();
        var bars = Marks.bars("estimate", Theme.BLUE, middle, names);
        bars.put("orientation", "h");
        bars.put(
                "error_x",
                Map.of("array", above, "arrayminus", below, "color", Theme.TEXT, "thickness", 2, "width", 6));
        return Frame.of(title, measure + level(estimates), "")
                .with("yaxis", Map.of("type", "category", "autorange", "reversed"))
                .with("bargap", 0.5)
                .chart(List.of(bars));
    }

    static PlotlyChart band(
            String title, String xTitle, String yTitle, double[] x, double[] low, double[] middle, double[] high) {
        checkLength("low", low, x.length);
        checkLength("middle", middle, x.length);
        checkLength("high", high, x.length);
        return Frame.of(title, xTitle, yTitle)
                .with("showlegend", false)
                .chart(List.of(
                        Marks.band("from low to high", Theme.BLUE, x, low, high),
                        Marks.line("middle", Theme.BLUE, x, middle)));
    }

    private static String level(Map<String, Interval> estimates) {
        List<Double> levels =
                estimates.values().stream().map(Interval::level).distinct().toList();
        return levels.size() == 1
                ? String.format(Locale.ROOT, ", with %.0f %% intervals", 100 * levels.getFirst())
                : ", with intervals";
    }

    private static void checkLength(String name, double[] values, int needed) {
        if (values.length != needed) {
            throw new IllegalArgumentException("every series needs a value for each of the " + needed + " x, but \""
                    + name + "\" has " + values.length + ": pad it with NaN, which is drawn as a gap");
        }
    }

    private static void checkSquare(List<String> classes, int[][] counts) {
        int size = classes.size();
        boolean square = counts.length == size && Arrays.stream(counts).allMatch(row -> row.length == size);
        if (!square) {
            throw new IllegalArgumentException("a confusion matrix needs a row and a column for each of the " + size
                    + " classes, but has rows of "
                    + Arrays.stream(counts).map(row -> row.length).toList()
                    + " counts: count[true class][predicted class]");
        }
    }
}
