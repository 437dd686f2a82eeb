package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriggerTest {
    private static final Instant TRAINED = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant LATER = TRAINED.plus(Duration.ofDays(10));
    private static final TriggerRule RULE = new TriggerRule(Duration.ofDays(7), Duration.ofDays(28), true);
    private static final Band BAND = new Band(0, 1, 2);

    private static Alarm out(MetricKind kind) {
        return new Alarm.OutOfBand(new Measure(kind, "log loss", 0.1), 3, BAND, LATER);
    }

    private static Alarm.Moved moved() {
        List<Double> was = IntStream.range(0, 100).mapToObj(i -> (double) i).toList();
        return new Alarm.Moved(
                Watched.<Double>number("age", x -> x)
                        .learn(was, Drift.Options.standard())
                        .drift(was),
                LATER);
    }

    private static Alarm missing() {
        return new Alarm.Missing(moved().drift(), LATER);
    }

    @Test
    void a_drop_of_performance_is_a_reason() {
        for (MetricKind kind : List.of(MetricKind.MODEL, MetricKind.BUSINESS)) {
            assertThat(RULE.decide(TRAINED, LATER, List.of(moved(), out(kind))))
                    .contains(new Trigger.Dropped((Alarm.OutOfBand) out(kind)))
                    .get()
                    .extracting(Trigger::sentence)
                    .isEqualTo("performance: log loss since 2026-01-15T00:00:00Z");
        }
    }

    @Test
    void slow_machines_are_none() {
        assertThat(RULE.decide(TRAINED, LATER, List.of(out(MetricKind.OPERATIONS))))
                .isEmpty();
    }

    @Test
    void drift_is_a_reason_if_so_wished() {
        assertThat(RULE.decide(TRAINED, LATER, List.of(moved())))
                .get()
                .extracting(Trigger::sentence)
                .isEqualTo("drift: age since 2026-01-15T00:00:00Z");
        assertThat(new TriggerRule(Duration.ZERO, Duration.ofDays(28), false).decide(TRAINED, LATER, List.of(moved())))
                .isEmpty();
    }

    @Test
    void no_alarm_is_no_reason_before_the_time_is_up() {
        assertThat(RULE.decide(TRAINED, LATER, List.of())).isEmpty();
        assertThat(RULE.decide(TRAINED, TRAINED.plus(Duration.ofDays(28)).minusMillis(1), List.of()))
                .isEmpty();
        assertThat(RULE.decide(TRAINED, TRAINED.plus(Duration.ofDays(28)), List.of()))
                .contains(new Trigger.Schedule(TRAINED, Duration.ofDays(28)))
                .get()
                .extracting(Trigger::sentence)
                .isEqualTo("schedule: the model of 2026-01-05T00:00:00Z is older than 28 days");
    }

    @Test
    void broken_data_hold_everything_back() {
        Instant late = TRAINED.plus(Duration.ofDays(40));
        assertThat(RULE.decide(TRAINED, late, List.of(out(MetricKind.MODEL), missing())))
                .isEmpty();
        assertThat(RULE.decide(TRAINED, late, List.of(out(MetricKind.DATA)))).isEmpty();
    }

    @Test
    void after_a_training_it_rests() {
        List<Alarm> alarms = List.of(out(MetricKind.MODEL));
        Instant rested = TRAINED.plus(Duration.ofDays(7));
        assertThat(RULE.decide(TRAINED, rested.minusMillis(1), alarms)).isEmpty();
        assertThat(RULE.decide(TRAINED, rested, alarms)).isPresent();
    }
}
