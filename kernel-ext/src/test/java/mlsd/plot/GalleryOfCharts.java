package mlsd.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mlsd.metrics.Calibration;
import mlsd.metrics.ConfusionCounts;
import mlsd.metrics.Curve;
import mlsd.metrics.Interval;
import mlsd.metrics.PrecisionRecall;
import mlsd.metrics.Roc;

/// The charts of the course, on a made-up model that knows something.
final class GalleryOfCharts {
    private static final int ROWS = 2_000;
    private static final boolean[] LABELS = labels();
    private static final double[] GOOD = scores(1.6);
    private static final double[] POOR = scores(0.6);
    private static final double RATE = rate();

    private GalleryOfCharts() {}

    /// File name → chart.
    static Map<String, PlotlyChart> charts() {
        var charts = new LinkedHashMap<String, PlotlyChart>();
        var roc = new LinkedHashMap<String, Curve>();
        roc.put("gradient boosting", Roc.of(GOOD, LABELS));
        roc.put("popularity", Roc.of(POOR, LABELS));
        charts.put("own-roc", Charts.roc("Boosting finds more clicks at every false alarm rate", roc));
        charts.put("own-gain", Charts.gain("A fifth of the rows holds half of the clicks", roc, RATE));
        charts.put("own-lift", Charts.lift("The first tenth clicks three times as often", roc, RATE));
        charts.put(
                "own-precision-recall",
                Charts.precisionRecall(
                        "Boosting stays clean for longer",
                        Map.of(
                                "popularity",
                                PrecisionRecall.of(POOR, LABELS),
                                "boosting",
                                PrecisionRecall.of(GOOD, LABELS)),
                        RATE));
        charts.put(
                "own-reliability",
                Charts.reliability(
                        "The model promises too much", Map.of("raw", Calibration.of(squashed(), LABELS, 10))));
        charts.put("own-scores", Charts.scores("Clicks score higher, but the classes overlap", squashed(), LABELS));
        charts.put(
                "own-confusion",
                Charts.confusion("Half of the clicks are missed", ConfusionCounts.at(1.5, GOOD, LABELS)));
        charts.put(
                "own-confusion-classes",
                Charts.confusion("Sport is taken for <news>", List.of("<news>", "music", "sport"), new int[][] {
                    {50, 3, 7}, {2, 1040, 8}, {30, 4, 46}
                }));
        tables(charts);
        return charts;
    }

    private static void tables(Map<String, PlotlyChart> charts) {
        double[] day = IntStream.range(0, 30).asDoubleStream().toArray();
        double[] rate =
                Arrays.stream(day).map(d -> 0.05 + 0.01 * Math.sin(d / 3)).toArray();
        charts.put(
                "own-learning",
                Charts.learning(
                        "It learns by heart after round 20",
                        "log loss (nats)",
                        Map.of(
                                "train",
                                        Arrays.stream(day)
                                                .map(d -> 0.3 * Math.exp(-d / 10) + 0.1)
                                                .toArray(),
                                "validation",
                                        Arrays.stream(day)
                                                .map(d -> 0.3 * Math.exp(-d / 8) + 0.15 + 0.004 * Math.max(0, d - 20))
                                                .toArray())));
        charts.put(
                "own-band",
                Charts.band(
                        "The click rate follows the week",
                        "day",
                        "click rate",
                        day,
                        Arrays.stream(rate).map(r -> r - 0.004).toArray(),
                        rate,
                        Arrays.stream(rate).map(r -> r + 0.004).toArray()));
        var intervals = new LinkedHashMap<String, Interval>();
        intervals.put("new users", new Interval(0.031, 0.042, 0.055, 0.95, 1000));
        intervals.put("returning <b>users</b>", new Interval(0.055, 0.058, 0.061, 0.95, 1000));
        charts.put("own-intervals", Charts.intervals("Returning users click more", "click rate", intervals));
    }

    private static boolean[] labels() {
        var random = new Random(11);
        var labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = random.nextDouble() < 0.2;
        }
        return labels;
    }

    private static double[] scores(double lift) {
        var random = new Random(12);
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> random.nextGaussian() + (LABELS[i] ? lift : 0))
                .toArray();
    }

    private static double[] squashed() {
        return Arrays.stream(GOOD).map(score -> 1 / (1 + Math.exp(0.4 - score))).toArray();
    }

    private static double rate() {
        return IntStream.range(0, ROWS).filter(i -> LABELS[i]).count() / (double) ROWS;
    }
}
