package mlsd.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When to train anew: on a drop of performance, on drift, at the latest after some time; not while data are broken.
///
/// @param rest  after a training, for so long none follows but by hand
/// @param every at the latest after this time
/// @param onDrift whether features that moved are a reason by themselves
public record TriggerRule(Duration rest, Duration every, boolean onDrift) {
    private static final Set<MetricKind> PERFORMANCE = Set.of(MetricKind.MODEL, MetricKind.BUSINESS);

    /// The reason to train now, if there is one; performance comes before drift, drift before the schedule.
    ///
    /// While an alarm says that data must be mended first there is none: a model would learn what is broken.
    public Optional<Trigger> decide(Instant lastTrained, Instant now, List<Alarm> alarms) {
        boolean tooSoon = now.isBefore(lastTrained.plus(rest));
        if (tooSoon || alarms.stream().anyMatch(Alarm::mendFirst)) {
            return Optional.empty();
        }
        Optional<Trigger> dropped = alarms.stream()
                .filter(Alarm.OutOfBand.class::isInstance)
                .map(Alarm.OutOfBand.class::cast)
                .filter(alarm -> PERFORMANCE.contains(alarm.measure().kind()))
                .findFirst()
                .map(Trigger.Dropped::new);
        return dropped.or(() -> drifted(alarms)).or(() -> late(lastTrained, now));
    }

    private Optional<Trigger> drifted(List<Alarm> alarms) {
        List<Alarm.Moved> moved = alarms.stream()
                .filter(Alarm.Moved.class::isInstance)
                .map(Alarm.Moved.class::cast)
                .toList();
        return onDrift && !moved.isEmpty() ? Optional.of(new Trigger.Drifted(moved)) : Optional.empty();
    }

    private Optional<Trigger> late(Instant lastTrained, Instant now) {
        return now.isBefore(lastTrained.plus(every))
                ? Optional.empty()
                : Optional.of(new Trigger.Schedule(lastTrained, every));
    }
}
