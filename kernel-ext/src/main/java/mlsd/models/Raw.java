package mlsd.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mlsd.models.Feature.Kind;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// One column before any encoding: numbers with NaN where missing, or texts with "" where missing.
final class Raw {
    private final String name;
    private final double[] numbers;
    private final String[] texts;

    private Raw(String name, double[] numbers, String[] texts) {
        this.name = name;
        this.numbers = numbers;
        this.texts = texts;
    }

    static Raw of(Column<?> column) {
        return switch (column) {
            case StringColumn strings -> new Raw(strings.name(), new double[0], strings.asObjectArray());
            case BooleanColumn yesNo -> new Raw(yesNo.name(), numbers(yesNo), new String[0]);
            case NumericColumn<?> numeric -> new Raw(numeric.name(), numeric.asDoubleArray(), new String[0]);
            default ->
                throw new ModelException(
                        "a model learns from numbers, yes/no and texts, but column \"%s\" is of type %s; make numbers of it (hour, weekday, age in days) or leave it out"
                                .formatted(column.name(), column.type().name()));
        };
    }

    /// The column of a feature.
    static Raw of(Table table, Feature feature) {
        if (!table.containsColumn(feature.name())) {
            throw new ModelException("the model was trained on %s, but column \"%s\" is not in the table, which has %s"
                    .formatted(describe(feature), feature.name(), table.columnNames()));
        }
        Raw raw = of(table.column(feature.name()));
        raw.check(feature);
        return raw;
    }

    /// The value of a feature in a row on its own; a feature that is not there is missing.
    static Raw of(Map<String, ?> row, Feature feature) {
        Object value = row.get(feature.name());
        Raw raw = switch (value) {
            case null -> missing(feature);
            case Number number -> new Raw(feature.name(), new double[] {number.doubleValue()}, new String[0]);
            case Boolean yes -> new Raw(feature.name(), new double[] {yes ? 1 : 0}, new String[0]);
            default -> new Raw(feature.name(), new double[0], new String[] {value.toString()});
        };
        raw.check(feature);
        return raw;
    }

    /// A column of rows that hold a number for each feature, in the features' order.
    static Raw of(double[][] rows, int column, List<Feature> features) {
        double[] numbers = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != features.size()) {
                throw new ModelException("a row needs %d numbers, one for each feature of the model, but row %d has %d"
                        .formatted(features.size(), row, rows[row].length));
            }
            numbers[row] = rows[row][column];
        }
        Raw raw = new Raw(features.get(column).name(), numbers, new String[0]);
        raw.check(features.get(column));
        return raw;
    }

    private static Raw missing(Feature feature) {
        return feature.kind() == Kind.NUMBER
                ? new Raw(feature.name(), new double[] {Double.NaN}, new String[0])
                : new Raw(feature.name(), new double[0], new String[] {""});
    }

    private void check(Feature feature) {
        if (kind() != feature.kind() && size() > 0) {
            throw new ModelException("the model was trained on %s, but now \"%s\" is a %s; convert the column"
                    .formatted(describe(feature), name, word(kind())));
        }
    }

    private static String describe(Feature feature) {
        return "\"%s\" as a %s".formatted(feature.name(), word(feature.kind()));
    }

    private static String word(Kind kind) {
        return kind == Kind.NUMBER ? "number" : "category";
    }

    private static double[] numbers(BooleanColumn column) {
        double[] numbers = new double[column.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.isMissing(i) ? Double.NaN : column.getDouble(i);
        }
        return numbers;
    }

    Feature feature() {
        return new Feature(name, kind(), levels());
    }

    Kind kind() {
        return texts.length > 0 || numbers.length == 0 ? Kind.CATEGORY : Kind.NUMBER;
    }

    String name() {
        return name;
    }

    int size() {
        return Math.max(numbers.length, texts.length);
    }

    double number(int row) {
        return numbers[row];
    }

    /// The text, or "" where missing.
    String text(int row) {
        @Nullable String text = texts[row];
        return text == null ? "" : text;
    }

    double[] sortedNumbers() {
        return Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
    }

    List<String> levels() {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
