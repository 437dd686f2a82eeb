package mlsd.data;

import java.util.List;
import smile.data.DataFrame;
import smile.data.measure.CategoricalMeasure;
import smile.data.vector.ValueVector;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// From Tablesaw to Smile.
///
/// | Tablesaw | Smile |
/// |---|---|
/// | boolean, short, int, long, float, double | the same; the nullable vector if a value is missing |
/// | string | nominal: the level's number in a `NominalScale`, levels in alphabetical order |
/// | string named as text | string |
/// | date, time, date-time, instant | `LocalDate`, `LocalTime`, `LocalDateTime`, `Instant`, null if missing |
///
/// The way back is `Tables.of`.
public final class Smile {
    private Smile() {}

    /// The table as a data frame.
    ///
    /// ```
    /// DataFrame frame = Smile.frame(Datasets.bankMarketing());
    /// ```
    /// @param text string columns that stay text, such as reviews, instead of becoming nominal
    public static DataFrame frame(Table table, String... text) {
        List<String> texts = List.of(text);
        texts.forEach(table::stringColumn); // says so if there is no such column
        return new DataFrame(table.columns().stream()
                .map(column -> column instanceof StringColumn strings && texts.contains(column.name())
                        ? ValueVector.of(strings.name(), SmileVectors.texts(strings))
                        : SmileVectors.of(column))
                .toArray(ValueVector[]::new));
    }

    /// The table as a data frame with the levels of another frame, so that the same text has the same number in
    /// both.
    ///
    /// A model learned from `frame(train)` needs `frameLike(frame(train), test)`: the levels of `frame(test)` may
    /// be others. A text that is no level there is missing here. Columns that the other frame lacks are left out.
    ///
    /// @throws IllegalArgumentException if the table lacks a column of the frame
    public static DataFrame frameLike(DataFrame model, Table table) {
        return new DataFrame(
                model.columns().stream().map(like -> vector(like, table)).toArray(ValueVector[]::new));
    }

    private static ValueVector vector(ValueVector like, Table table) {
        if (!table.containsColumn(like.name())) {
            throw new IllegalArgumentException("the frame has a column \"%s\", but the table has only %s"
                    .formatted(like.name(), table.columnNames()));
        }
        if (!(table.column(like.name()) instanceof StringColumn strings)) {
            return SmileVectors.of(table.column(like.name()));
        }
        return like.measure() instanceof CategoricalMeasure levels
                ? SmileVectors.nominal(strings, levels)
                : ValueVector.of(like.name(), SmileVectors.texts(strings));
    }
}
