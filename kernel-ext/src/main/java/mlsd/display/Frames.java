package mlsd.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.measure.CategoricalMeasure;
import smile.data.measure.Measure;
import smile.data.type.StructField;
import smile.data.type.StructType;
import smile.data.vector.ValueVector;

/// Smile's data frames, their schemas and their rows.
final class Frames {
    private static final int LEVELS = 8;

    private Frames() {}

    static View of(DataFrame frame) {
        var window = Window.of(frame.nrow());
        var index = frame.index();
        var grid = index == null
                ? GridBuilder.numbered(window.rows())
                : GridBuilder.labelled(
                        "",
                        window.rows().stream().map(row -> index.values()[row]).toList());
        frame.columns().stream()
                .limit(Grid.COLUMNS)
                .forEach(column -> grid.values(column.name(), type(column.field()), values(column, window.rows())));
        return grid.hiding(Math.max(0, frame.ncol() - Grid.COLUMNS))
                .build("DataFrame", Window.shape(frame.nrow(), frame.ncol()), window.gap());
    }

    static View of(StructType schema) {
        var fields = schema.fields().stream().limit(200).toList();
        return GridBuilder.labelled(
                        "field", fields.stream().map(StructField::name).toList())
                .values(
                        "type",
                        "",
                        fields.stream().map(field -> field.dtype().name()).toList())
                .values(
                        "measure",
                        "",
                        fields.stream().map(field -> measure(field.measure())).toList())
                .build(
                        "schema",
                        Numbers.grouped(schema.length()) + (schema.length() == 1 ? " field" : " fields"),
                        Grid.Gap.of(fields.size(), schema.length() - fields.size(), " fields"));
    }

    static View of(Tuple row) {
        var schema = row.schema();
        var facts = IntStream.range(0, Math.min(200, schema.length()))
                .mapToObj(i -> new Grid.Fact(schema.field(i).name(), cell(row, schema.field(i), i)))
                .toList();
        return Grid.facts("row", schema.length() + " fields", facts);
    }

    private static Cell cell(Tuple row, StructField field, int i) {
        var value = row.isNullAt(i) ? null : scaled(field, row.get(i));
        return GridBuilder.cellsOf(field.name(), Collections.singletonList(value))
                .getFirst();
    }

    private static List<@Nullable Object> values(ValueVector column, List<Integer> rows) {
        var values = new ArrayList<@Nullable Object>();
        for (int row : rows) {
            values.add(column.isNullAt(row) ? null : scaled(column.field(), column.get(row)));
        }
        return values;
    }

    // A category is stored as a number; people read its name.
    private static @Nullable Object scaled(StructField field, @Nullable Object value) {
        return value instanceof Number && field.measure() instanceof CategoricalMeasure
                ? field.measure().toString(value)
                : value;
    }

    private static String type(StructField field) {
        return field.measure() instanceof CategoricalMeasure
                ? scale(field.measure())
                : field.dtype().name();
    }

    private static String measure(@Nullable Measure measure) {
        if (!(measure instanceof CategoricalMeasure category)) {
            return measure == null ? "" : String.valueOf(measure);
        }
        var levels = category.levels();
        var first = String.join(", ", List.of(levels).subList(0, Math.min(LEVELS, levels.length)));
        return scale(measure) + ": " + first
                + (levels.length > LEVELS ? ", … " + (levels.length - LEVELS) + " more" : "");
    }

    private static String scale(Measure measure) {
        return measure.getClass().getSimpleName().replace("Scale", "").toLowerCase(Locale.ROOT);
    }
}
