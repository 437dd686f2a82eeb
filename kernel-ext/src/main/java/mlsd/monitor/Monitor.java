package mlsd.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Compares each window of a log with a reference, column by column.
///
/// ```java
/// var monitor = Monitor.of(lastWeek, List.of(Watched.number("score", Row::score)), Drift.Options.standard());
/// monitor.alarms(windows).forEach(alarm -> page(alarm.sentence()));
/// ```
/// Take whole weeks as a reference, or Saturday looks like drift.
public final class Monitor<T> {
    private final Map<String, Reference<T>> columns;
    private final Drift.Options options;

    private Monitor(Map<String, Reference<T>> columns, Drift.Options options) {
        this.columns = columns;
        this.options = options;
    }

    /// Learns what the columns were like.
    public static <T> Monitor<T> of(List<T> reference, List<Watched<T>> columns, Drift.Options options) {
        if (reference.isEmpty()) {
            throw new IllegalArgumentException(
                    "a monitor needs reference rows, but got none: take a week that was good");
        }
        Map<String, Reference<T>> learned = new LinkedHashMap<>();
        for (Watched<T> column : columns) {
            if (learned.put(column.name(), column.learn(reference, options)) != null) {
                throw new IllegalArgumentException(
                        "a monitor watches each column once, but got two called " + column.name());
            }
        }
        return new Monitor<>(learned, options);
    }

    /// A row for each column, in the order in which they were given.
    public List<Drift> drift(Window<T> window) {
        return columns.values().stream()
                .map(column -> column.drift(window.rows()))
                .toList();
    }

    /// What is wrong in the last of these windows, and since which of them.
    public List<Alarm> alarms(List<Window<T>> windows) {
        List<Alarm> alarms = new ArrayList<>();
        if (windows.isEmpty()) {
            return alarms;
        }
        Window<T> last = windows.getLast();
        if (last.rows().isEmpty()) {
            alarms.add(new Alarm.Silence(since(windows, window -> window.rows().isEmpty())));
            return alarms;
        }
        for (Reference<T> column : columns.values()) {
            Drift now = column.drift(last.rows());
            if (moved(now)) {
                alarms.add(new Alarm.Moved(now, since(windows, window -> moved(column.drift(window.rows())))));
            }
            if (now.moreMissing(options)) {
                alarms.add(new Alarm.Missing(
                        now,
                        since(windows, window -> column.drift(window.rows()).moreMissing(options))));
            }
        }
        return alarms;
    }

    private static boolean moved(Drift drift) {
        return drift.verdict() == Drift.Verdict.MOVED;
    }

    /// The start of the unbroken run of windows, up to the last, for which it holds.
    private static <T> Instant since(List<Window<T>> windows, Predicate<Window<T>> holds) {
        Optional<Instant> since = Optional.empty();
        for (Window<T> window : windows.reversed()) {
            if (!holds.test(window)) {
                break;
            }
            since = Optional.of(window.from());
        }
        return since.orElseThrow();
    }
}
