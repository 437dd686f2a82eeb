package mlsd.models;

import java.time.Duration;
import java.util.List;
import tech.tablesaw.api.Table;

/// What learners share: rows encoded by a recipe fitted on them alone, their classes, and the time it took.
final class Training {
    private final long start = System.nanoTime();
    private final String target;
    private final List<String> classes;
    private final double[][] rows;
    private final double[] numbers;
    private final Encoding encoding;

    private Training(Table train, String target, List<String> classes, double[] numbers, Recipe recipe, long seed) {
        if (train.columnCount() < 2) {
            throw new ModelException("a model needs a feature column beside the target \"%s\"".formatted(target));
        }
        Recipe.Fitted fitted = recipe.fitRows(train, target, numbers, seed);
        this.target = target;
        this.classes = classes;
        this.rows = fitted.rows();
        this.numbers = numbers;
        this.encoding = fitted.encoding();
    }

    static Training classes(Table train, String target, Recipe recipe, long seed) {
        Target values = Target.of(train, target);
        if (values.classes().size() > 2
                && recipe.special().values().stream().anyMatch(Encoder.TargetMean.class::isInstance)) {
            throw new ModelException("target encoding needs two classes, but \"%s\" has %d; use one-hot or hashing"
                    .formatted(target, values.classes().size()));
        }
        double[] codes =
                values.rows().stream().mapToDouble(Integer::doubleValue).toArray();
        return new Training(train, target, values.classes(), codes, recipe, seed);
    }

    static Training numbers(Table train, String target, Recipe recipe, long seed) {
        return new Training(train, target, List.of(), Target.numbers(train, target), recipe, seed);
    }

    double[][] rows() {
        return rows;
    }

    double[] numbers() {
        return numbers;
    }

    int[] codes() {
        int[] codes = new int[numbers.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (int) numbers[row];
        }
        return codes;
    }

    List<String> classes() {
        return classes;
    }

    Encoding encoding() {
        return encoding;
    }

    /// The target of other rows, in the classes of these.
    double[] numbers(Table table) {
        if (classes.isEmpty()) {
            return Target.numbers(table, target);
        }
        var column = Target.column(table, target);
        double[] codes = new double[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = classes.indexOf(Target.text(column.get(row)));
            if (codes[row] < 0) {
                throw new ModelException("row %d has the class \"%s\" of \"%s\", but training had only %s"
                        .formatted(row, Target.text(column.get(row)), target, classes));
            }
        }
        return codes;
    }

    Classifier classifier(String name, Record options, List<Round> curve, Engine engine) {
        return new Tabular.AsClassifier(new Tabular(facts(name, options, curve), encoding, engine));
    }

    Regressor regressor(String name, Record options, List<Round> curve, Engine engine) {
        return new Tabular.AsRegressor(new Tabular(facts(name, options, curve), encoding, engine));
    }

    private ModelFacts facts(String name, Record options, List<Round> curve) {
        return new ModelFacts(
                name,
                ModelFacts.options(options),
                target,
                classes,
                encoding.features(),
                rows.length,
                Duration.ofNanos(System.nanoTime() - start),
                List.copyOf(curve));
    }
}
