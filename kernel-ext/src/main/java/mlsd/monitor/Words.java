package mlsd.monitor;

import java.time.Duration;

/// Spans of time as people say them.
final class Words {
    private Words() {}

    /// Such as `6 hours`, `1 day`, `90 seconds`.
    static String of(Duration span) {
        if (span.isPositive() && span.toSeconds() % 86_400 == 0) {
            return many(span.toDays(), "day");
        }
        if (span.isPositive() && span.toSeconds() % 3_600 == 0) {
            return many(span.toHours(), "hour");
        }
        return many(span.toSeconds(), "second");
    }

    private static String many(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
