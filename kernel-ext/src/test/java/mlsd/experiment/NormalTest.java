package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: `scipy.stats.norm` 1.17.1.
class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "-8, 6.22096057427174e-16",
        "-3, 0.0013498980316300933",
        "-1.959964, 0.024999999096442398",
        "-0.5, 0.3085375387259869",
        "0, 0.5",
        "0.1, 0.539827837277029",
        "1, 0.8413447460685429",
        "2.9, 0.998134186699616",
        "3.1, 0.9990323967867817"
    })
    void cdf_agrees_with_scipy(double x, double expected) {
        assertThat(Normal.cdf(x)).isCloseTo(expected, Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, 0.0018658133003840375",
        "3.1, 0.0009676032132183563",
        "5, 2.866515718791933e-07",
        "9, 1.1285884059538324e-19"
    })
    void the_far_tail_keeps_its_digits(double x, double expected) {
        assertThat(Normal.upperTail(x)).isCloseTo(expected, Percentage.withPercentage(1e-9));
    }

    @Test
    void there_is_no_seam_where_the_formula_changes() {
        assertThat(Normal.upperTail(Math.nextDown(3.0)))
                .isCloseTo(Normal.upperTail(3), Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-12, -7.034483825301131",
        "0.001, -3.090232306167813",
        "0.025, -1.9599639845400545",
        "0.3, -0.5244005127080409",
        "0.5, 0",
        "0.8, 0.8416212335729143",
        "0.975, 1.959963984540054",
        "0.999999, 4.753424308817087"
    })
    void quantile_agrees_with_scipy(double probability, double expected) {
        assertThat(Normal.quantile(probability)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void two_sided_counts_both_tails() {
        assertThat(Normal.twoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-12));
        assertThat(Normal.twoSided(0)).isEqualTo(1);
    }

    @Test
    void certainty_has_no_quantile() {
        assertThatThrownBy(() -> Normal.quantile(1))
                .hasMessage("the probability of a quantile must lie between 0 and 1, both excluded, but is 1.0");
        assertThatThrownBy(() -> Normal.quantile(0)).hasMessageContaining("but is 0.0");
    }
}
