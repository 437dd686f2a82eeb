package mlsd.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mlsd.metrics.Calibration;

/// Charts of scores and what became of them.
final class ScoreCharts {
    private static final int BINS = 40;
    private static final double[] UNIT = {0, 1};

    private ScoreCharts() {}

    static PlotlyChart reliability(String title, Map<String, Calibration> models) {
        var traces = new ArrayList<Map<String, Object>>();
        traces.add(Marks.reference("ideal", UNIT, UNIT));
        var entries = Marks.ordered(models);
        for (int i = 0; i < entries.size(); i++) {
            List<Calibration.Bin> bins = entries.get(i).getValue().bins();
            String name = entries.get(i).getKey();
            double[] predicted =
                    bins.stream().mapToDouble(Calibration.Bin::predicted).toArray();
            var curve = Marks.line(
                    String.format(
                            Locale.ROOT,
                            "%s (ECE %.3f)",
                            name,
                            entries.get(i).getValue().ece()),
                    Marks.colour(i),
                    predicted,
                    bins.stream().mapToDouble(Calibration.Bin::observed).toArray());
            curve.put("mode", "lines+markers");
            traces.add(curve);
            int[] rows = bins.stream().mapToInt(Calibration.Bin::rows).toArray();
            var counts = Marks.bars(name + ": rows", Marks.colour(i), predicted, rows);
            counts.putAll(Map.of("yaxis", "y2", "showlegend", false, "width", 0.6 / Math.max(bins.size(), 10)));
            traces.add(counts);
        }
        return Frame.of(title, "predicted probability (mean of the bin)", "observed share of positives")
                .unitSquare()
                .with("xaxis", Map.of("anchor", "y2"))
                .with("yaxis", Map.of("domain", List.of(0.28, 1)))
                .with("yaxis2", Map.of("domain", List.of(0, 0.2), "title", Map.of("text", "rows"), "nticks", 4))
                .with("barmode", "overlay")
                .chart(traces);
    }

    static PlotlyChart scores(String title, double[] scores, boolean[] labels) {
        if (scores.length != labels.length || scores.length == 0) {
            throw new IllegalArgumentException("a histogram of scores needs a label for each score, but there are "
                    + scores.length + " scores and " + labels.length + " labels: pass both of the same rows");
        }
        double low = Arrays.stream(scores).min().orElseThrow();
        double high = Arrays.stream(scores).max().orElseThrow();
        if (!Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a histogram of scores needs finite scores, but they range from " + low
                    + " to " + high + ": find the row and mend or drop it");
        }
        double width = high > low ? (high - low) / BINS : 1;
        return Frame.of(title, "score", "share of the rows of the class")
                .with("barmode", "overlay")
                .with("bargap", 0)
                .with("yaxis", Map.of("tickformat", ".0%"))
                .chart(List.of(
                        classOf("negative", Theme.BLUE, pick(scores, labels, false), low, width),
                        classOf("positive", Theme.VERMILION, pick(scores, labels, true), low, width)));
    }

    private static double[] pick(double[] scores, boolean[] labels, boolean label) {
        return IntStream.range(0, scores.length)
                .filter(i -> labels[i] == label)
                .mapToDouble(i -> scores[i])
                .toArray();
    }

    private static Map<String, Object> classOf(String name, String colour, double[] scores, double low, double width) {
        var shares = new double[BINS];
        for (double score : scores) {
            shares[Math.min(BINS - 1, (int) ((score - low) / width))] += 1.0 / scores.length;
        }
        double[] middles = IntStream.range(0, BINS)
                .mapToDouble(bin -> low + (bin + 0.5) * width)
                .toArray();
        var bars = Marks.bars(name + String.format(Locale.ROOT, " (%,d rows)", scores.length), colour, middles, shares);
        bars.putAll(Map.of("width", width, "opacity", 0.6));
        return bars;
    }
}
