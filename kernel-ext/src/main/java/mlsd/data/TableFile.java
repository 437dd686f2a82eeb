package mlsd.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mlsd.data.Layout.Field;
import mlsd.data.Layout.Kind;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

/// Reads a text file into a table with the types of the catalogue.
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
    /// @throws DatasetException if a column is missing or the rows are not as many as the catalogue says
    static Table read(Path file, Layout layout, String name) {
        checkHeader(file, layout);
        Table raw = Table.read().usingOptions(options(file, layout, name));
        if (raw.rowCount() != layout.rows()) {
            throw new DatasetException("%s needs %,d rows as in the catalogue, but has %,d"
                    .formatted(file.getFileName(), layout.rows(), raw.rowCount()));
        }
        List<Field> kept = layout.kept();
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            columns.add(typed(raw.column(i), kept.get(i)));
        }
        return Table.create(name, columns);
    }

    private static CsvReadOptions options(Path file, Layout layout, String name) {
        var options = CsvReadOptions.builder(file.toFile())
                .tableName(name)
                .header(layout.header())
                .separator(layout.separator())
                .columnTypes(layout.columns().stream()
                        .map(field -> type(field.kind()))
                        .toArray(ColumnType[]::new))
                .missingValueIndicator(missing(layout))
                .dateFormat(DateTimeFormatter.ISO_LOCAL_DATE)
                .maxCharsPerColumn(100_000)
                .locale(Locale.ROOT);
        if (layout.comment() != ' ') {
            options = options.commentPrefix(layout.comment());
        }
        return options.build();
    }

    private static String[] missing(Layout layout) {
        var all = new ArrayList<>(layout.missing());
        all.add("");
        return all.toArray(String[]::new);
    }

    private static ColumnType type(Kind kind) {
        return switch (kind) {
            case INT -> ColumnType.INTEGER;
            case LONG, EPOCH_SECONDS -> ColumnType.LONG;
            case DOUBLE -> ColumnType.DOUBLE;
            case TEXT, INSTANT, BOOLEAN -> ColumnType.STRING;
            case DATE -> ColumnType.LOCAL_DATE;
            case DROP -> ColumnType.SKIP;
        };
    }

    private static Column<?> typed(Column<?> column, Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> booleans(column, field.name());
            case INSTANT -> instants(column, field.name());
            case EPOCH_SECONDS -> seconds((LongColumn) column, field.name());
            default -> column.setName(field.name());
        };
    }

    /// Publishers write yes and no, or 1 and 0.
    private static BooleanColumn booleans(Column<?> texts, String name) {
        var booleans = BooleanColumn.create(name);
        for (int i = 0; i < texts.size(); i++) {
            switch (texts.getString(i)) {
                case "yes", "1" -> booleans.append(true);
                case "no", "0" -> booleans.append(false);
                case "" -> booleans.appendMissing();
                default ->
                    throw new DatasetException("column \"%s\" needs yes, no, 1 or 0, but row %d has \"%s\""
                            .formatted(name, i, texts.getString(i)));
            }
        }
        return booleans;
    }

    private static InstantColumn instants(Column<?> texts, String name) {
        var instants = InstantColumn.create(name);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.isMissing(i)) {
                instants.appendMissing();
            } else {
                instants.append(
                        OffsetDateTime.parse(texts.getString(i), WITH_OFFSET).toInstant());
            }
        }
        return instants;
    }

    private static InstantColumn seconds(LongColumn seconds, String name) {
        var instants = InstantColumn.create(name);
        for (int i = 0; i < seconds.size(); i++) {
            if (seconds.isMissing(i)) {
                instants.appendMissing();
            } else {
                instants.append(Instant.ofEpochSecond(seconds.getLong(i)));
            }
        }
        return instants;
    }

    private static void checkHeader(Path file, Layout layout) {
        if (!layout.header()) {
            return;
        }
        List<String> has = header(file, layout.separator());
        for (int i = 0; i < layout.columns().size(); i++) {
            String needed = layout.columns().get(i).name();
            if (i >= has.size() || !has.get(i).equals(needed)) {
                throw new DatasetException("%s needs \"%s\" as column %d, but its header is %s"
                        .formatted(file.getFileName(), needed, i + 1, has));
            }
        }
    }

    private static List<String> header(Path file, char separator) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            return line == null
                    ? List.of()
                    : Arrays.asList(line.replace("\"", "").split(String.valueOf(separator), -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
