package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Shares of one table of counts, worked by hand: no two of its numbers are equal, so that none can stand for
/// another.
class ConfusionExamplesTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final ConfusionCounts COUNTS = new ConfusionCounts(6, 2, 3, 9);

    @Test
    void precision_is_6_of_8_called_positive() {
        assertThat(COUNTS.precision()).isEqualTo(0.75);
    }

    @Test
    void recall_is_6_of_9_positives() {
        assertThat(COUNTS.recall()).isCloseTo(2 / 3.0, CLOSE);
    }

    @Test
    void the_false_positive_rate_is_2_of_11_negatives() {
        assertThat(COUNTS.falsePositiveRate()).isCloseTo(2 / 11.0, CLOSE);
    }

    @Test
    void accuracy_is_15_of_20_rows() {
        assertThat(COUNTS.accuracy()).isEqualTo(0.75);
    }

    @Test
    void f1_is_the_harmonic_mean_of_precision_and_recall() {
        assertThat(COUNTS.f1()).isCloseTo(12 / 17.0, CLOSE);
    }

    @Test
    void f2_counts_a_missed_positive_four_times_a_false_alarm() {
        assertThat(COUNTS.f(2)).isCloseTo(30 / 44.0, CLOSE);
    }

    @Test
    void f_one_half_counts_a_false_alarm_four_times_a_missed_positive() {
        assertThat(COUNTS.f(0.5)).isCloseTo(7.5 / 10.25, CLOSE);
    }

    @Test
    void the_top_of_a_list_with_two_positives_catches_one() {
        assertThat(ConfusionCounts.top(1, new double[] {0.1, 0.9, 0.8}, new boolean[] {false, true, true}))
                .isEqualTo(new ConfusionCounts(1, 0, 1, 1));
    }
}
