package mlsd.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records as CSV, one by one, the same bytes everywhere: UTF-8, `\n`, six decimals, times in UTC to the
/// millisecond.
///
/// Columns are the components in snake case; `NaN` is an empty field, a list is joined with `;`.
public final class Csv {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long MILLIONTHS = 1_000_000;

    private Csv() {}

    /// Writes a header and a line per record; gives the number of lines below the header.
    public static <R extends Record> long write(Path file, Class<R> type, Stream<? extends R> rows) {
        try (Writer out = Files.newBufferedWriter(file)) {
            return write(out, type, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <R extends Record> long write(Writer out, Class<R> type, Stream<? extends R> rows) throws IOException {
        RecordComponent[] columns = type.getRecordComponents();
        for (RecordComponent column : columns) {
            column.getAccessor().setAccessible(true);
        }
        out.write(Stream.of(columns).map(column -> snake(column.getName())).collect(Collectors.joining(",", "", "\n")));
        StringBuilder line = new StringBuilder(256);
        long count = 0;
        for (Iterator<? extends R> each = rows.iterator(); each.hasNext(); count++) {
            line.setLength(0);
            append(line, columns, each.next());
            out.append(line);
        }
        return count;
    }

    private static void append(StringBuilder line, RecordComponent[] columns, Record row) {
        for (RecordComponent column : columns) {
            append(line, value(column, row));
            line.append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
    }

    private static Object value(RecordComponent column, Record row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The column " + column.getName() + " could not be read", e);
        }
    }

    private static void append(StringBuilder line, Object value) {
        switch (value) {
            case Double number -> decimal(line, number);
            case Instant time -> TIME.formatTo(time, line);
            case List<?> list -> text(line, list.stream().map(String::valueOf).collect(Collectors.joining(";")));
            case String string -> text(line, string);
            default -> line.append(value);
        }
    }

    /// Rounds half up to millionths: `0.100000`, `-2.500000`.
    private static void decimal(StringBuilder line, double number) {
        if (Double.isNaN(number)) {
            return;
        }
        long millionths = (long) Math.floor(Math.abs(number) * MILLIONTHS + 0.5);
        line.append(number < 0 && millionths > 0 ? "-" : "")
                .append(millionths / MILLIONTHS)
                .append('.');
        int first = line.length();
        line.append(MILLIONTHS + millionths % MILLIONTHS).deleteCharAt(first);
    }

    private static void text(StringBuilder line, String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        line.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
