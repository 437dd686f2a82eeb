package mlsd.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsd.models.Feature.Kind;
import tech.tablesaw.api.Table;

/// Which encoder each column gets, before any data is seen. Every learner fits its recipe on the rows it trains
/// on and on nothing else, so that no test row and no row's own target can leak into the features.
///
/// `Recipe.linear().with("job", Encoder.targetMean(5, 20))`
///
/// @param numbers for number columns
/// @param texts   for text columns
/// @param special for columns by name
public record Recipe(Encoder numbers, Encoder texts, Map<String, Encoder> special) {
    public Recipe {
        special = Map.copyOf(special);
    }

    /// A fitted recipe: the training rows as a learner gets them, and the encoding for all other rows.
    ///
    /// With target encoding the two differ: training rows are encoded without their own fold.
    public record Fit(Table training, Encoding encoding) {}

    /// For linear models, neighbours and networks: standardised numbers, one-hot texts.
    public static Recipe linear() {
        return new Recipe(Encoder.standard(), Encoder.oneHot(), Map.of());
    }

    /// For trees that know categories and missing values, as XGBoost's: numbers as they are, texts as codes.
    public static Recipe nativeTrees() {
        return new Recipe(Encoder.asIs(), Encoder.codes(), Map.of());
    }

    /// For trees that know categories but no missing values, as Smile's: medians, and a level for missing texts.
    public static Recipe trees() {
        return new Recipe(Encoder.median(), new Encoder.Codes(true), Map.of());
    }

    /// For distances between numbers of one scale, as pixels: as they are, the median where missing.
    public static Recipe plain() {
        return new Recipe(Encoder.median(), Encoder.oneHot(), Map.of());
    }

    /// The same with another encoder for a column.
    public Recipe with(String column, Encoder encoder) {
        Map<String, Encoder> more = new LinkedHashMap<>(special);
        more.put(column, encoder);
        return new Recipe(numbers, texts, more);
    }

    /// Fits all encoders on training rows; the column `target` is no feature.
    ///
    /// @throws ModelException if a column cannot be encoded
    public Fit fit(Table train, String target, long seed) {
        Fitted fitted = fitRows(train, target, Target.numbers(train, target), seed);
        return new Fit(fitted.encoding().table(train.name(), fitted.rows()), fitted.encoding());
    }

    record Fitted(List<double[]> all, Encoding encoding) {
        double[][] rows() {
            return all.toArray(double[][]::new);
        }
    }

    Fitted fitRows(Table train, String target, double[] y, long seed) {
        special.keySet().forEach(name -> needColumn(train, name));
        List<Raw> raws = train.columns().stream()
                .filter(column -> !column.name().equals(target))
                .map(Raw::of)
                .toList();
        var columns = raws.stream().map(raw -> encoder(raw).fit(raw, y)).toList();
        var encoding = new Encoding(raws.stream().map(Raw::feature).toList(), columns);
        double[][] rows = encoding.rows(raws, train.rowCount());
        int at = 0;
        for (int c = 0; c < raws.size(); c++) {
            if (encoder(raws.get(c)) instanceof Encoder.TargetMean plan) {
                put(TargetMeans.outOfFold(raws.get(c), y, plan, seed), rows, at);
            }
            at += columns.get(c).width();
        }
        return new Fitted(List.of(rows), encoding);
    }

    private static void put(double[] column, double[][] rows, int at) {
        for (int row = 0; row < rows.length; row++) {
            rows[row][at] = column[row];
        }
    }

    private Encoder encoder(Raw raw) {
        boolean text = raw.kind() == Kind.CATEGORY;
        Encoder encoder = special.getOrDefault(raw.name(), text ? texts : numbers);
        if (encoder.ofTexts() != text) {
            throw new ModelException("%s encodes a %s, but column \"%s\" is a %s"
                    .formatted(encoder, text ? "number" : "text", raw.name(), text ? "text" : "number"));
        }
        return encoder;
    }

    private static void needColumn(Table train, String name) {
        if (!train.containsColumn(name)) {
            throw new ModelException(
                    "the recipe names column \"%s\", but the table has only %s".formatted(name, train.columnNames()));
        }
    }
}
