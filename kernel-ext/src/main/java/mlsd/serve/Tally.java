package mlsd.serve;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Counts of a load test under way.
final class Tally {
    private static final long HIGHEST = TimeUnit.MINUTES.toNanos(10);
    private static final int OK = 200;
    private final Histogram fromDue = new Histogram(HIGHEST, 3);
    private final Histogram fromSent = new Histogram(HIGHEST, 3);
    private final Histogram news = new Histogram(HIGHEST, 3);
    private long ok;
    private long shed;
    private long failed;

    void answered(int status, long sinceDue, long sinceSent) {
        record(fromDue, sinceDue);
        record(news, sinceDue);
        record(fromSent, sinceSent);
        ok += status == OK ? 1 : 0;
        shed += status == Reply.UNAVAILABLE ? 1 : 0;
        failed += status == OK || status == Reply.UNAVAILABLE ? 0 : 1;
    }

    /// Broken, or never answered.
    void lost(long sinceDue) {
        record(fromDue, sinceDue);
        record(news, sinceDue);
        failed++;
    }

    private static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, HIGHEST));
    }

    /// The 99th percentile since the last call, and how many answers it is of.
    LoadTest.Tick tick(double seconds) {
        var tick = new LoadTest.Tick(seconds, news.getTotalCount(), StageLatency.millis(news, 99));
        news.reset();
        return tick;
    }

    Histogram fromDue() {
        return fromDue;
    }

    Histogram fromSent() {
        return fromSent;
    }

    long ok() {
        return ok;
    }

    long shed() {
        return shed;
    }

    long failed() {
        return failed;
    }
}
