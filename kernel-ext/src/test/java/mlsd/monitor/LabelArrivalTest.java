package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelArrivalTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    record Row(Instant shown, Instant labelled) {}

    private static Row row(int shownHoursAgo, int delayHours) {
        Instant shown = NOON.minus(Duration.ofHours(shownHoursAgo));
        return new Row(shown, shown.plus(Duration.ofHours(delayHours)));
    }

    private static LabelArrival count(List<Row> rows) {
        return LabelArrival.of(rows, Row::shown, Row::labelled, SIX_HOURS, NOON);
    }

    private static LabelArrival old(int inTime, int late) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < inTime + late; i++) {
            rows.add(row(48, i < inTime ? 1 : 10));
        }
        return count(rows);
    }

    @Test
    void counts_what_is_known_at_a_moment() {
        var arrival = count(List.of(row(10, 2), row(10, 8), row(10, 20), row(1, 0), row(1, 3), row(-1, 2)));
        assertThat(arrival.rows()).as("the one of the future is left out").isEqualTo(5);
        assertThat(arrival.pending()).isEqualTo(2);
        assertThat(arrival.old()).isEqualTo(3);
        assertThat(arrival.inTime()).isEqualTo(1);
        assertThat(arrival.pendingShare()).isCloseTo(0.4, within(1e-12));
        assertThat(arrival.inTimeShare()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void edges_count_as_come_and_as_old() {
        var arrival = count(List.of(row(6, 6), row(0, 0)));
        assertThat(arrival.pending()).isZero();
        assertThat(arrival.old()).isEqualTo(1);
        assertThat(arrival.inTime()).isEqualTo(1);
        assertThat(arrival.rows()).isEqualTo(2);
    }

    @Test
    void nothing_is_pending_where_nothing_is() {
        assertThat(count(List.of()).pendingShare()).isZero();
        assertThat(count(List.of()).inTimeShare()).isNaN();
    }

    @Test
    void late_labels_are_an_alarm_that_asks_to_mend_first() {
        var alarm = old(300, 700).against(old(900, 100), 0.05, 0.001, NOON);
        assertThat(alarm).contains(new Alarm.LateLabels(SIX_HOURS, 0.9, 0.3, NOON));
        assertThat(alarm.orElseThrow().sentence())
                .isEqualTo("Of the labels 30 % come within 6 hours, 90 % before, since 2026-01-05T12:00:00Z."
                        + " Look at the job that joins them: rows without a label are pending, not negative.");
        assertThat(alarm.orElseThrow().mendFirst()).isTrue();
        assertThat(alarm.orElseThrow().about()).isEqualTo("labels");
    }

    @Test
    void an_alarm_needs_an_effect_and_more_than_chance() {
        assertThat(old(86_000, 14_000).against(old(90_000, 10_000), 0.05, 0.001, NOON))
                .as("4 points")
                .isEmpty();
        assertThat(old(8, 2).against(old(900, 100), 0.05, 0.001, NOON))
                .as("10 rows")
                .isEmpty();
        assertThat(old(950, 50).against(old(900, 100), 0.05, 0.001, NOON))
                .as("faster")
                .isEmpty();
        assertThat(old(10, 0).against(old(10, 0), 0, 0.001, NOON))
                .as("all alike")
                .isEmpty();
        assertThat(count(List.of()).against(old(10, 0), 0, 0.001, NOON))
                .as("no rows")
                .isEmpty();
    }

    @Test
    void both_sides_need_one_due_time() {
        var day = LabelArrival.of(List.of(row(48, 1)), Row::shown, Row::labelled, Duration.ofDays(1), NOON);
        assertThatThrownBy(() -> old(1, 0).against(day, 0.05, 0.001, NOON))
                .hasMessage("label delays need one due time on both sides, but the reference has 1 day and the current"
                        + " rows 6 hours");
    }

    @Test
    void spans_are_said_as_people_do() {
        assertThat(Words.of(Duration.ofDays(2))).isEqualTo("2 days");
        assertThat(Words.of(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(Words.of(Duration.ofSeconds(90))).isEqualTo("90 seconds");
        assertThat(Words.of(Duration.ZERO)).isEqualTo("0 seconds");
    }
}
