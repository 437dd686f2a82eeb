package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Measure LOSS = new Measure(MetricKind.MODEL, "log loss", 0.02);

    private final Board board = new Board();

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private void note(Measure measure, double... values) {
        for (int day = 0; day < values.length; day++) {
            board.note(measure, day(day), values[day]);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 8.610", "5, 6.869", "9, 4.781", "14, 4.140", "29, 3.659", "999, 3.300"})
    void the_quantile_of_student_is_that_of_the_table(int freedom, double table) {
        assertThat(Band.t(freedom)).isCloseTo(table, within(0.015 * table));
    }

    @Test
    void a_band_by_hand() {
        Band band = Band.of(new double[] {1, 2, 3, 4, 5}, 0.1);
        double half = Band.t(4) * Math.sqrt(2.5 * 1.2);
        assertThat(band.mean()).isEqualTo(3);
        assertThat(band.high()).isCloseTo(3 + half, within(1e-12));
        assertThat(band.low()).isCloseTo(3 - half, within(1e-12));
        assertThat(half).isCloseTo(14.7, within(0.1));
    }

    @Test
    void a_band_is_never_narrower_than_what_is_worth_a_look() {
        Band band = Band.of(new double[] {2, 2, 2, 2, 2}, 0.5);
        assertThat(band).isEqualTo(new Band(1.5, 2, 2.5));
        assertThat(band.excludes(1.5)).isFalse();
        assertThat(band.excludes(2.5)).isFalse();
        assertThat(band.excludes(1.49)).isTrue();
        assertThat(band.excludes(2.51)).isTrue();
        assertThat(band.excludes(Double.NaN)).isFalse();
    }

    @Test
    void a_band_needs_five_windows() {
        assertThatThrownBy(() -> Band.of(new double[4], 0.1))
                .hasMessage("a band needs 5 reference windows at least, but got 4");
    }

    @Test
    void a_metric_that_left_its_band_is_an_alarm_since_it_left() {
        note(LOSS, 0.4, 0.41, 0.4, 0.39, 0.4, 0.4, 0.9, 0.4, 0.9, 0.8);
        assertThat(board.alarms(day(5))).hasSize(1);
        Alarm alarm = board.alarms(day(5)).getFirst();
        assertThat(alarm.about()).isEqualTo("log loss");
        assertThat(alarm.since()).isEqualTo(day(8));
        assertThat(alarm.mendFirst()).isFalse();
        assertThat(alarm.sentence())
                .isEqualTo("log loss is 0.800, usual are 0.334 to 0.466, since 2026-01-13T00:00:00Z."
                        + " Look at the slices; if features and labels are whole, retrain.");
    }

    @Test
    void a_metric_that_is_back_is_none() {
        note(LOSS, 0.4, 0.4, 0.4, 0.4, 0.4, 0.9, 0.4);
        assertThat(board.alarms(day(5))).isEmpty();
    }

    @Test
    void without_enough_reference_or_a_later_window_nothing_can_be_said() {
        note(LOSS, 0.4, 0.4, 0.4, 0.4, 0.9);
        assertThat(board.alarms(day(4))).as("four reference windows").isEmpty();
        assertThat(board.alarms(day(5))).as("no later window").isEmpty();
        board.note(LOSS, day(2), Double.NaN);
        board.note(LOSS, day(5), 9);
        assertThat(board.alarms(day(5))).as("NaN is no reference").isEmpty();
    }

    @Test
    void a_second_value_of_a_window_takes_the_place_of_the_first() {
        note(LOSS, 1, 2);
        board.note(LOSS, day(1), 3);
        assertThat(board.series(LOSS))
                .containsExactly(java.util.Map.entry(day(0), 1.0), java.util.Map.entry(day(1), 3.0));
        assertThat(board.measures()).containsExactly(LOSS);
        assertThat(board.series(new Measure(MetricKind.DATA, "none", 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATIONS, Look at the last deployment and the load., false",
        "DATA, 'Look at the job that writes the data, and mend it first.', true",
        "MODEL, 'Look at the slices; if features and labels are whole, retrain.', false",
        "BUSINESS, 'Look at what was released, at the season, and at the model''s own metrics.', false"
    })
    void each_kind_says_where_to_look(MetricKind kind, String look, boolean mend) {
        var alarm = new Alarm.OutOfBand(new Measure(kind, "x", 0), 1, new Band(0, 0, 0), START);
        assertThat(alarm.lookAt()).isEqualTo(look);
        assertThat(alarm.mendFirst()).isEqualTo(mend);
    }

    @Test
    void the_page_has_the_last_values() {
        note(LOSS, 0.4, 0.5);
        note(new Measure(MetricKind.BUSINESS, "click rate", 0.01), 0.2);
        assertThat(board.family().text()).isEqualTo("""
                        # HELP mlsd_metric The last window's value of a metric.
                        # TYPE mlsd_metric gauge
                        mlsd_metric{kind="model",name="log loss"} 0.5
                        mlsd_metric{kind="business",name="click rate"} 0.2
                        """);
    }

    @Test
    void a_tolerance_is_no_less_than_nothing() {
        assertThatThrownBy(() -> new Measure(MetricKind.MODEL, "x", -1))
                .hasMessage("the tolerance of x needs to be 0 or more, but is -1.0");
    }
}
