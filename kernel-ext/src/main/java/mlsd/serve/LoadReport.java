package mlsd.serve;

import org.HdrHistogram.Histogram;

/// What a load test found. Latency counts from the moment at which a request was *due*, so a server that stalls is
/// charged for everybody whom it kept waiting (no coordinated omission: Tene, "How NOT to measure latency", 2013).
///
/// @param rate             requests per second asked for
/// @param answered         requests per second answered with 200
/// @param planned          requests that were due
/// @param ok               answered with 200
/// @param shed             answered with 503
/// @param failed           other statuses, broken connections, and those never answered
/// @param p99Millis        of all answered, from due to answer; those never answered count with their wait so far
/// @param p99FromSentMillis the same from the moment the request left: what a closed loop would report
public record LoadReport(
        double rate,
        double answered,
        long planned,
        long ok,
        long shed,
        long failed,
        double p50Millis,
        double p90Millis,
        double p99Millis,
        double maxMillis,
        double p99FromSentMillis) {

    static LoadReport of(LoadTest.Plan plan, Tally tally) {
        Histogram due = tally.fromDue();
        return new LoadReport(
                plan.rate(),
                tally.ok() / (plan.duration().toNanos() / 1e9),
                plan.requests(),
                tally.ok(),
                tally.shed(),
                tally.failed(),
                StageLatency.millis(due, 50),
                StageLatency.millis(due, 90),
                StageLatency.millis(due, 99),
                due.getMaxValue() / 1e6,
                StageLatency.millis(tally.fromSent(), 99));
    }

    /// Whether at least 99 % of the requests were answered with 200, and 99 % within the limit.
    public boolean holds(double limitMillis) {
        return ok >= 0.99 * planned && p99Millis <= limitMillis;
    }
}
