package mlsd.data;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mlsd.data.FileLayout.Field;
import mlsd.data.FileLayout.Kind;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Reads a text file into a table with the types of the catalogue. Texts are taken as they stand, blanks and all.
final class TableFile {
    /// `2019-11-24 00:03:13.442536+00:00`.
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private TableFile() {}

    /// The table in a file.
    ///
    /// @throws DatasetException if a column or a row is missing, or a cell is not of its column's type
    static Table read(Path file, FileLayout layout, String name) {
        CsvParser parser = new CsvParser(settings(layout));
        parser.beginParsing(file.toFile(), StandardCharsets.UTF_8);
        try {
            if (layout.header()) {
                checkHeader(parser.parseNext(), layout, file);
            }
            return rows(parser, layout, file).setName(name);
        } finally {
            parser.stopParsing();
        }
    }

    private static CsvParserSettings settings(FileLayout layout) {
        var settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(layout.separator());
        settings.getFormat().setComment(layout.comment() == ' ' ? '\0' : layout.comment());
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setMaxCharsPerColumn(100_000);
        return settings;
    }

    private static Table rows(CsvParser parser, FileLayout layout, Path file) {
        List<Field> fields = layout.columns();
        List<Column<?>> columns = fields.stream()
                .<Column<?>>map(field -> type(field.kind()).create(field.name()))
                .toList();
        int rows = 0;
        for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
            rows++;
            if (cells.length != fields.size()) {
                throw new DatasetException("%s needs %d cells in every row, but row %d has %d"
                        .formatted(file.getFileName(), fields.size(), rows, cells.length));
            }
            for (int i = 0; i < cells.length; i++) {
                append(columns.get(i), fields.get(i), cells[i], layout, rows);
            }
        }
        if (rows != layout.rows()) {
            throw new DatasetException("%s needs %,d rows as in the catalogue, but has %,d"
                    .formatted(file.getFileName(), layout.rows(), rows));
        }
        return Table.create(IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).kind() != Kind.DROP)
                .<Column<?>>mapToObj(columns::get));
    }

    private static ColumnType type(Kind kind) {
        return switch (kind) {
            case INT -> ColumnType.INTEGER;
            case LONG -> ColumnType.LONG;
            case DOUBLE -> ColumnType.DOUBLE;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case TEXT, DROP -> ColumnType.STRING;
            case DATE -> ColumnType.LOCAL_DATE;
            case INSTANT, EPOCH_SECONDS -> ColumnType.INSTANT;
        };
    }

    private static void append(Column<?> column, Field field, @Nullable String cell, FileLayout layout, int row) {
        if (cell == null || field.kind() == Kind.DROP || layout.missing().contains(cell)) {
            column.appendMissing();
            return;
        }
        try {
            column.appendObj(value(field.kind(), cell));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new DatasetException(
                    "column \"%s\" needs a value of type %s in row %d, but got \"%s\""
                            .formatted(field.name(), field.kind().name().toLowerCase(Locale.ROOT), row, cell),
                    e);
        }
    }

    private static Object value(Kind kind, String cell) {
        return switch (kind) {
            case INT -> Integer.valueOf(cell);
            case LONG -> Long.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case BOOLEAN -> yes(cell);
            case TEXT, DROP -> cell;
            case DATE -> LocalDate.parse(cell);
            case INSTANT -> OffsetDateTime.parse(cell, WITH_OFFSET).toInstant();
            case EPOCH_SECONDS -> Instant.ofEpochSecond(Long.parseLong(cell));
        };
    }

    /// Publishers write yes and no, or 1 and 0.
    private static boolean yes(String cell) {
        return switch (cell) {
            case "yes", "1" -> true;
            case "no", "0" -> false;
            default -> throw new NumberFormatException("neither yes nor no");
        };
    }

    private static void checkHeader(String @Nullable [] header, FileLayout layout, Path file) {
        List<@Nullable String> has = header == null ? List.of() : Arrays.asList(header);
        for (int i = 0; i < layout.columns().size(); i++) {
            String needed = layout.columns().get(i).name();
            String got = i < has.size() ? has.get(i) : null;
            if (!needed.equals(got == null ? "" : got)) {
                throw new DatasetException("%s needs \"%s\" as column %d, but its header is %s"
                        .formatted(file.getFileName(), needed, i + 1, has));
            }
        }
    }
}
