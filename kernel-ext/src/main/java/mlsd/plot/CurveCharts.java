package mlsd.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mlsd.metrics.Curve;

/// Charts of curves over all thresholds.
final class CurveCharts {
    private static final int ENOUGH_TO_DRAW = 400;
    private static final double[] UNIT = {0, 1};

    private CurveCharts() {}

    static PlotlyChart roc(String title, Map<String, Curve> models) {
        var traces = curves(models, curve -> curve, Curve::area, "AUC");
        traces.add(Marks.reference("chance (AUC 0.500)", UNIT, UNIT));
        return Frame.of(title, "false positive rate (share of negatives)", "true positive rate (share of positives)")
                .unitSquare()
                .chart(traces);
    }

    static PlotlyChart precisionRecall(String title, Map<String, Curve> models, double baseRate) {
        double rate = share("the base rate", baseRate);
        var traces = curves(models, curve -> curve, CurveCharts::averagePrecision, "AP");
        traces.forEach(Marks::asSteps);
        traces.add(Marks.reference(named("base rate", "", rate), UNIT, new double[] {rate, rate}));
        return Frame.of(title, "recall (share of positives caught)", "precision (share that is positive)")
                .unitSquare()
                .chart(traces);
    }

    static PlotlyChart gain(String title, Map<String, Curve> models, double baseRate) {
        double rate = share("the base rate", baseRate);
        var traces = curves(models, curve -> gains(curve, rate), Curve::area, "area");
        traces.add(Marks.reference("best possible", new double[] {0, rate, 1}, new double[] {0, 1, 1}));
        traces.add(Marks.reference("by chance", UNIT, UNIT));
        return Frame.of(title, "rows taken, highest scores first (share)", "positives among them (share of all)")
                .unitSquare()
                .chart(traces);
    }

    static PlotlyChart lift(String title, Map<String, Curve> models, double baseRate) {
        double rate = share("the base rate", baseRate);
        var traces = new ArrayList<Map<String, Object>>();
        for (Map.Entry<String, Curve> model : Marks.ordered(models)) {
            Curve gains = gains(model.getValue(), rate).thinned(ENOUGH_TO_DRAW);
            var taken = gains.points().stream().filter(point -> point.x() > 0).toList();
            traces.add(Marks.line(
                    model.getKey(),
                    Marks.colour(traces.size()),
                    taken.stream().mapToDouble(Curve.Point::x).toArray(),
                    taken.stream().mapToDouble(point -> point.y() / point.x()).toArray()));
        }
        traces.add(Marks.reference("by chance", UNIT, new double[] {1, 1}));
        return Frame.of(title, "rows taken, highest scores first (share)", "lift (times chance)")
                .with("xaxis", Frame.share())
                .with("yaxis", Map.of("rangemode", "tozero"))
                .chart(traces);
    }

    /// A ROC curve as rows taken against positives among them: `x = fpr · (1 - π) + tpr · π`, `y = tpr`.
    private static Curve gains(Curve roc, double baseRate) {
        return new Curve(roc.points().stream()
                .map(point -> new Curve.Point(
                        point.threshold(), point.x() * (1 - baseRate) + point.y() * baseRate, point.y()))
                .toList());
    }

    private static List<Map<String, Object>> curves(
            Map<String, Curve> models, UnaryOperator<Curve> drawn, ToDoubleFunction<Curve> summary, String word) {
        var traces = new ArrayList<Map<String, Object>>();
        for (Map.Entry<String, Curve> model : Marks.ordered(models)) {
            Curve whole = drawn.apply(model.getValue());
            Curve curve = whole.thinned(ENOUGH_TO_DRAW);
            String name = named(model.getKey(), word, summary.applyAsDouble(whole));
            traces.add(Marks.line(name, Marks.colour(traces.size()), curve.x(), curve.y()));
        }
        return traces;
    }

    /// `AP = Σ (rₖ - rₖ₋₁) · pₖ`, the area of the steps.
    private static double averagePrecision(Curve curve) {
        double sum = 0;
        for (int i = 1; i < curve.points().size(); i++) {
            Curve.Point point = curve.points().get(i);
            sum += (point.x() - curve.points().get(i - 1).x()) * point.y();
        }
        return sum;
    }

    private static String named(String name, String word, double value) {
        String number = String.format(Locale.ROOT, word.isEmpty() ? "%.3f" : word + " %.3f", value);
        return name + " (" + number + ")";
    }

    private static double share(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    what + " is a share between 0 and 1, but came as " + value + ": divide the positives by the rows");
        }
        return value;
    }
}
