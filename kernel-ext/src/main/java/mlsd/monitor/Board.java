package mlsd.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The four kinds of metrics, each kept over windows; any thread may note and read.
public final class Board {
    private final Map<Measure, NavigableMap<Instant, Double>> series = new LinkedHashMap<>();

    /// Keeps the value of a window; a second one for the same window takes its place.
    public synchronized void note(Measure measure, Instant window, double value) {
        series.computeIfAbsent(measure, first -> new TreeMap<>()).put(window, value);
    }

    /// All values of a metric, by window.
    public synchronized SortedMap<Instant, Double> series(Measure measure) {
        return new TreeMap<>(series.getOrDefault(measure, new TreeMap<>()));
    }

    public synchronized List<Measure> measures() {
        return List.copyOf(series.keySet());
    }

    /// What left its band in the last window: the windows before `referenceUntil` tell what is usual.
    ///
    /// A metric with fewer than five reference values, or without a later one, raises none.
    public synchronized List<Alarm> alarms(Instant referenceUntil) {
        List<Alarm> alarms = new ArrayList<>();
        series.forEach((measure, values) -> {
            double[] before = values.headMap(referenceUntil).values().stream()
                    .mapToDouble(value -> value)
                    .filter(Double::isFinite)
                    .toArray();
            NavigableMap<Instant, Double> after = values.tailMap(referenceUntil, true);
            if (before.length >= Band.FEWEST && !after.isEmpty()) {
                Band band = Band.of(before, measure.tolerance());
                double last = after.lastEntry().getValue();
                if (band.excludes(last)) {
                    alarms.add(new Alarm.OutOfBand(measure, last, band, since(after, band)));
                }
            }
        });
        return alarms;
    }

    private static Instant since(NavigableMap<Instant, Double> after, Band band) {
        Instant since = after.lastKey();
        for (var entry : after.descendingMap().entrySet()) {
            if (!band.excludes(entry.getValue())) {
                break;
            }
            since = entry.getKey();
        }
        return since;
    }

    /// The last value of each metric, for a page that Prometheus reads: `mlsd_metric{kind="model",name="log loss"}`.
    public synchronized MetricFamily family() {
        MetricFamily family = MetricFamily.gauge("mlsd_metric", "The last window's value of a metric.");
        for (var entry : series.entrySet()) {
            var labels = new TreeMap<String, String>();
            labels.put("kind", entry.getKey().kind().name().toLowerCase(Locale.ROOT));
            labels.put("name", entry.getKey().name());
            family = family.with(labels, entry.getValue().lastEntry().getValue());
        }
        return family;
    }
}
