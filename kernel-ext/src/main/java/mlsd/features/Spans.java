package mlsd.features;

import java.time.Duration;

/// A duration as people write it: `7 d`, `90 min`, `1 ms`.
final class Spans {
    private Spans() {}

    static String of(Duration span) {
        long millis = span.toMillis();
        if (millis % 86_400_000 == 0) {
            return millis / 86_400_000 + " d";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + " h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
