package mlsd.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What was observed in a span of time, `from` inclusive to `until` exclusive.
public record Window<T>(Instant from, Instant until, List<T> rows) {
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a window needs to end after it begins, but got %s to %s".formatted(from, until));
        }
        rows = List.copyOf(rows);
    }

    /// Windows of this length side by side, the first from `start`; rows before it are left out. A window without
    /// rows stays: that nothing came is news.
    ///
    /// Rows at 0:10, 0:20 and 2:05 give three windows of an hour with 2, 0 and 1 rows.
    public static <T> List<Window<T>> every(Duration length, Instant start, List<T> rows, Function<T, Instant> at) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a window needs a positive length, but got " + length);
        }
        List<List<T>> parts = new ArrayList<>();
        for (T row : rows) {
            Duration since = Duration.between(start, at.apply(row));
            if (!since.isNegative()) {
                int place = Math.toIntExact(since.dividedBy(length));
                while (parts.size() <= place) {
                    parts.add(new ArrayList<>());
                }
                parts.get(place).add(row);
            }
        }
        List<Window<T>> windows = new ArrayList<>();
        for (List<T> part : parts) {
            Instant from = start.plus(length.multipliedBy(windows.size()));
            windows.add(new Window<>(from, from.plus(length), part));
        }
        return windows;
    }

    /// Many windows as one, from the first to the last.
    public static <T> Window<T> join(List<Window<T>> windows) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("joining windows needs one at least, but got none");
        }
        List<T> rows = windows.stream().flatMap(window -> window.rows.stream()).toList();
        return new Window<>(windows.getFirst().from, windows.getLast().until, rows);
    }
}
