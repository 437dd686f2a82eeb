package mlsd.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a table lies in a text file.
///
/// @param rows      rows without the header
/// @param separator between two cells, such as `;`
/// @param header    whether the first line names the columns
/// @param comment   lines that start with this character are no rows; a space if there are none
/// @param missing   cells that mean "no value" besides the empty cell, such as `?`
/// @param columns   the columns in the order of the file
public record FileLayout(
        int rows, String separator, boolean header, char comment, List<String> missing, List<Field> columns) {

    /// A column: its name, its type, and what it means.
    public record Field(String name, Kind kind, String meaning) {}

    /// The type of a column; `DROP` leaves a column out.
    public enum Kind {
        INT,
        LONG,
        DOUBLE,
        BOOLEAN,
        TEXT,
        DATE,
        INSTANT,
        EPOCH_SECONDS,
        DROP;

        static Kind of(String word) {
            try {
                return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new DatasetException(
                        "a column needs a type out of %s, but got \"%s\"".formatted(words(), word), e);
            }
        }

        private static String words() {
            return List.of(values()).stream()
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
        }
    }

    /// The columns that a loader keeps.
    public List<Field> kept() {
        return columns.stream().filter(field -> field.kind() != Kind.DROP).toList();
    }
}
