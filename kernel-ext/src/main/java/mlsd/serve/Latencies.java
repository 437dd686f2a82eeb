package mlsd.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/// A latency histogram for each stage: three digits from a microsecond to a minute, whatever the number of
/// requests.
///
/// Means hide what users feel; percentiles of a histogram do not, and histograms of two servers can be added where
/// percentiles cannot. Any thread may record.
public final class Latencies implements Consumer<Ran> {
    private static final long LOWEST = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long HIGHEST = TimeUnit.MINUTES.toNanos(1);
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

    private static final class Line {
        private final Recorder recorder = new Recorder(LOWEST, HIGHEST, 3);
        private final Histogram total = new Histogram(LOWEST, HIGHEST, 3);
        private final LongAdder fallbacks = new LongAdder();

        /// What came since the last call; it goes into the total as well.
        synchronized Histogram news() {
            Histogram news = recorder.getIntervalHistogram();
            total.add(news);
            return news;
        }

        synchronized Histogram total() {
            news();
            return total.copy();
        }
    }

    @Override
    public void accept(Ran ran) {
        Line line = line(ran.stage());
        line.recorder.recordValue(Math.clamp(ran.nanos(), LOWEST, HIGHEST));
        if (!ran.inOrder()) {
            line.fallbacks.increment();
        }
    }

    private Line line(String stage) {
        Line line = lines.get(stage);
        return line != null
                ? line
                : lines.computeIfAbsent(stage, name -> {
                    order.add(name);
                    return new Line();
                });
    }

    /// Everything so far, a row a stage, in the order in which they first ran.
    public List<StageLatency> table() {
        return rows(Line::total);
    }

    /// What came since the last call of this method or of [#table]: for a live chart.
    public List<StageLatency> news() {
        return rows(Line::news);
    }

    private List<StageLatency> rows(Function<Line, Histogram> which) {
        List<StageLatency> rows = new ArrayList<>();
        for (String stage : order) {
            Line line = lines.get(stage);
            if (line != null) {
                rows.add(StageLatency.of(stage, which.apply(line), line.fallbacks.sum()));
            }
        }
        return rows;
    }
}
