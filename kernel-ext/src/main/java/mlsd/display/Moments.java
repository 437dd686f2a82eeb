package mlsd.display;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times and spans of time.
final class Moments {
    private Moments() {}

    static View of(Duration span) {
        return new View.Bold(text(span), text(span) + " (" + span + ")");
    }

    static View of(Instant time) {
        return View.Line.of(time.toString());
    }

    /// `1.5 s`, `250 ms`, `2 h 5 min`, `3 d 4 h`.
    static String text(Duration span) {
        if (span.isNegative()) {
            return span.equals(Duration.ofSeconds(Long.MIN_VALUE)) ? span.toString() : "−" + text(span.negated());
        }
        if (span.isZero()) {
            return "0 s";
        }
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return small(span);
        }
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return pair(span.toMinutes(), " min", span.toSecondsPart(), " s");
        }
        return span.compareTo(Duration.ofDays(1)) < 0
                ? pair(span.toHours(), " h", span.toMinutesPart(), " min")
                : pair(span.toDays(), " d", span.toHoursPart(), " h");
    }

    private static String small(Duration span) {
        double nanos = span.toNanos();
        if (nanos < 1e3) {
            return Numbers.of(nanos) + " ns";
        }
        if (nanos < ChronoUnit.MILLIS.getDuration().toNanos()) {
            return rounded(nanos / 1e3) + " µs";
        }
        return nanos < 1e9 ? rounded(nanos / 1e6) + " ms" : rounded(nanos / 1e9) + " s";
    }

    private static String rounded(double value) {
        double unit = value >= 100 ? 1 : value >= 10 ? 10 : 100;
        return Numbers.of(Math.round(value * unit) / unit);
    }

    private static String pair(long many, String unit, long few, String smaller) {
        return Numbers.grouped(many) + unit + (few == 0 ? "" : " " + few + smaller);
    }
}
