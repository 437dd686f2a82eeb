package mlsd.plot;

import java.util.List;
import java.util.Map;
import mlsd.metrics.Calibration;
import mlsd.metrics.ConfusionCounts;
import mlsd.metrics.Curve;
import mlsd.metrics.Interval;

/// The charts of model evaluation: the same function for the same chart through the whole course.
///
/// The title is a claim ("The new model finds more at every threshold"). Where several models share a chart they
/// come as a map from name to values; a map without an order of its own, such as `Map.of(…)`, is drawn by name.
public final class Charts {
    private Charts() {}

    /// ROC curves of `Roc.of(scores, labels)`, with the line of chance and each AUC in the legend.
    public static PlotlyChart roc(String title, Map<String, Curve> models) {
        return CurveCharts.roc(title, models);
    }

    /// Curves of `PrecisionRecall.of(scores, labels)` as steps, with the average precision in the legend and a line
    /// at the base rate, which a model by chance reaches.
    ///
    /// @param baseRate the share of positives among all rows
    public static PlotlyChart precisionRecall(String title, Map<String, Curve> models, double baseRate) {
        return CurveCharts.precisionRecall(title, models, baseRate);
    }

    /// Cumulative gain of `Roc.of(scores, labels)`: of the best-scored 10 % of rows, which share of all positives?
    ///
    /// @param baseRate the share of positives among all rows
    public static PlotlyChart gain(String title, Map<String, Curve> models, double baseRate) {
        return CurveCharts.gain(title, models, baseRate);
    }

    /// Lift of `Roc.of(scores, labels)`: how many times more positives than by chance are among the best-scored
    /// rows.
    ///
    /// @param baseRate the share of positives among all rows
    public static PlotlyChart lift(String title, Map<String, Curve> models, double baseRate) {
        return CurveCharts.lift(title, models, baseRate);
    }

    /// Reliability diagram: observed share over predicted probability, with the rows of each bin below.
    public static PlotlyChart reliability(String title, Map<String, Calibration> models) {
        return ScoreCharts.reliability(title, models);
    }

    /// Histogram of scores for each class; shares, because one class is often far larger.
    public static PlotlyChart scores(String title, double[] scores, boolean[] labels) {
        return ScoreCharts.scores(title, scores, labels);
    }

    /// Confusion matrix of two classes, with counts and the shares of each true class.
    public static PlotlyChart confusion(String title, ConfusionCounts counts) {
        return confusion(title, List.of("positive", "negative"), new int[][] {
            {counts.truePositives(), counts.falseNegatives()}, {counts.falsePositives(), counts.trueNegatives()}
        });
    }

    /// Confusion matrix with counts and the shares of each true class.
    ///
    /// @param counts `counts[t][p]` rows of true class `t` were predicted as `p`
    public static PlotlyChart confusion(String title, List<String> classes, int[][] counts) {
        return TableCharts.confusion(title, classes, counts);
    }

    /// A measure after each training round, such as `"train"` and `"validation"`.
    ///
    /// @param measure what the numbers are, with their unit
    public static PlotlyChart learning(String title, String measure, Map<String, double[]> byRound) {
        return TableCharts.learning(title, measure, byRound);
    }

    /// Lines over a common `x`; NaN is drawn as a gap.
    public static PlotlyChart lines(
            String title, String xTitle, String yTitle, double[] x, Map<String, double[]> series) {
        return TableCharts.lines(title, xTitle, yTitle, x, series);
    }

    /// A line with the band that it could have come out in.
    public static PlotlyChart band(
            String title, String xTitle, String yTitle, double[] x, double[] low, double[] middle, double[] high) {
        return TableCharts.band(title, xTitle, yTitle, x, low, middle, high);
    }

    /// Bars with confidence intervals.
    ///
    /// @param measure what the numbers are, with their unit
    public static PlotlyChart intervals(String title, String measure, Map<String, Interval> estimates) {
        return TableCharts.intervals(title, measure, estimates);
    }
}
