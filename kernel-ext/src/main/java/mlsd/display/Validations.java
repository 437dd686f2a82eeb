package mlsd.display;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import smile.validation.ClassificationMetrics;
import smile.validation.ClassificationValidation;
import smile.validation.ClassificationValidations;
import smile.validation.RegressionMetrics;
import smile.validation.RegressionValidation;
import smile.validation.RegressionValidations;

/// Smile's measures of how good a model is; those that were not computed are left out.
final class Validations {
    private record Named<T>(String name, ToDoubleFunction<T> value) {}

    private static final List<Named<ClassificationMetrics>> CLASSES = List.of(
            new Named<>("accuracy", ClassificationMetrics::accuracy),
            new Named<>("precision", ClassificationMetrics::precision),
            new Named<>("recall (sensitivity)", ClassificationMetrics::sensitivity),
            new Named<>("specificity", ClassificationMetrics::specificity),
            new Named<>("F1", ClassificationMetrics::f1),
            new Named<>("MCC", ClassificationMetrics::mcc),
            new Named<>("AUC", ClassificationMetrics::auc),
            new Named<>("log loss", ClassificationMetrics::logloss),
            new Named<>("cross entropy", ClassificationMetrics::crossEntropy));

    private static final List<Named<RegressionMetrics>> NUMBERS = List.of(
            new Named<>("RMSE", RegressionMetrics::rmse),
            new Named<>("MSE", RegressionMetrics::mse),
            new Named<>("MAD", RegressionMetrics::mad),
            new Named<>("R²", RegressionMetrics::r2),
            new Named<>("RSS", RegressionMetrics::rss));

    private Validations() {}

    static View of(ClassificationMetrics metrics) {
        var facts = facts(CLASSES, metrics);
        times(facts, metrics.fitTime(), metrics.scoreTime());
        return Grid.facts("classification metrics", cases(metrics.size(), metrics.error()), facts);
    }

    static View of(RegressionMetrics metrics) {
        var facts = facts(NUMBERS, metrics);
        times(facts, metrics.fitTime(), metrics.scoreTime());
        return Grid.facts("regression metrics", Numbers.grouped(metrics.size()) + " cases", facts);
    }

    static View of(ClassificationValidation<?> validation) {
        return View.Stack.of(of(validation.metrics()), Confusions.of(validation.confusion()));
    }

    static View of(RegressionValidation<?> validation) {
        return of(validation.metrics());
    }

    static View of(ClassificationValidations<?> validations) {
        var rounds = validations.rounds().stream()
                .map(ClassificationValidation::metrics)
                .toList();
        return rounds(CLASSES, rounds, validations.avg(), validations.std());
    }

    static View of(RegressionValidations<?> validations) {
        var rounds =
                validations.rounds().stream().map(RegressionValidation::metrics).toList();
        return rounds(NUMBERS, rounds, validations.avg(), validations.std());
    }

    private static <T> View rounds(List<Named<T>> names, List<T> rounds, T mean, T deviation) {
        var window = Window.of(rounds.size());
        var labels = new ArrayList<String>(List.of("mean", "std. dev."));
        window.rows().forEach(row -> labels.add("round " + (row + 1)));
        var grid = GridBuilder.labelled("", labels);
        for (var name : names) {
            var values =
                    new ArrayList<Double>(List.of(name.value.applyAsDouble(mean), name.value.applyAsDouble(deviation)));
            window.rows().forEach(row -> values.add(name.value.applyAsDouble(rounds.get(row))));
            if (values.stream().anyMatch(value -> !value.isNaN())) {
                grid.values(name.name, "", values);
            }
        }
        var gap = window.gap().words().isEmpty()
                ? Grid.Gap.NONE
                : new Grid.Gap(window.gap().after() + 2, window.gap().words());
        return grid.build("validation", Numbers.grouped(rounds.size()) + " rounds", gap);
    }

    private static <T> List<Grid.Fact> facts(List<Named<T>> names, T metrics) {
        var facts = new ArrayList<Grid.Fact>();
        for (var name : names) {
            double value = name.value.applyAsDouble(metrics);
            if (!Double.isNaN(value)) {
                facts.add(new Grid.Fact(name.name, Cell.number(value)));
            }
        }
        return facts;
    }

    private static void times(List<Grid.Fact> facts, double fitMillis, double scoreMillis) {
        var names = new String[] {"time to fit", "time to score"};
        var millis = new double[] {fitMillis, scoreMillis};
        IntStream.range(0, millis.length)
                .filter(i -> Double.isFinite(millis[i]))
                .forEach(i -> facts.add(new Grid.Fact(names[i], time(millis[i]))));
    }

    private static Cell time(double millis) {
        var text = Moments.text(Duration.ofNanos(Math.round(millis * 1e6)));
        return Cell.number(text, millis + " ms");
    }

    private static String cases(int size, int errors) {
        return Numbers.grouped(size) + " cases, " + Numbers.grouped(errors) + (errors == 1 ? " error" : " errors");
    }
}
