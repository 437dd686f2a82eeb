package mlsd.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Why a model is trained anew. Its sentence names it: the same sentence is the same run.
public sealed interface Trigger {
    String sentence();

    /// It was time.
    record Schedule(Instant lastTrained, Duration every) implements Trigger {
        @Override
        public String sentence() {
            return "schedule: the model of %s is older than %s".formatted(lastTrained, Words.of(every));
        }
    }

    /// Features or scores moved.
    record Drifted(List<Alarm.Moved> alarms) implements Trigger {
        @Override
        public String sentence() {
            return alarms.stream()
                    .map(alarm -> alarm.about() + " since " + alarm.since())
                    .collect(Collectors.joining(", ", "drift: ", ""));
        }
    }

    /// The model's quality, or the business's, left its band.
    record Dropped(Alarm.OutOfBand alarm) implements Trigger {
        @Override
        public String sentence() {
            return "performance: " + alarm.about() + " since " + alarm.since();
        }
    }

    /// Somebody wanted it.
    record ByHand(String why) implements Trigger {
        @Override
        public String sentence() {
            return "by hand: " + why;
        }
    }
}
