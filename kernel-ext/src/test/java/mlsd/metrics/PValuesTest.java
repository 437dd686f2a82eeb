package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Distributions where they have a closed form, or at published critical values (Abramowitz & Stegun, table 26.8;
/// Smirnov 1948), to more digits by scipy.
class PValuesTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @ParameterizedTest
    @CsvSource({"0.01", "1", "3.9", "4.1", "30"})
    void chi_square_with_two_degrees_is_exponential(double x) {
        assertThat(ChiSquareDistribution.upperTail(x, 2)).isCloseTo(Math.exp(-x / 2), CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "2", "5.9", "6.1", "20"})
    void chi_square_with_four_degrees_has_one_more_term(double x) {
        assertThat(ChiSquareDistribution.upperTail(x, 4)).isCloseTo(Math.exp(-x / 2) * (1 + x / 2), CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"1, 3.841458820694124", "3, 7.814727903251179", "5, 11.070497693516351", "10, 18.307038053275146"})
    void chi_square_passes_its_critical_value_five_times_in_a_hundred(int degrees, double critical) {
        assertThat(ChiSquareDistribution.upperTail(critical, degrees)).isCloseTo(0.05, CLOSE);
        assertThat(ChiSquareDistribution.upperQuantile(0.05, degrees)).isCloseTo(critical, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.454936423119573", "5, 4.351460191095526", "10, 9.341817765591857"})
    void half_of_the_chi_square_lies_above_its_median(int degrees, double median) {
        assertThat(ChiSquareDistribution.upperTail(median, degrees)).isCloseTo(0.5, CLOSE);
    }

    @Test
    void a_tiny_chi_square_is_no_surprise() {
        assertThat(ChiSquareDistribution.upperTail(1e-6, 10)).isCloseTo(1, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.963945243664875", "20, 0.269999671677355", "40, 0.000670925255780"})
    void the_limit_of_smirnov_for_samples_of_200(int moved, double pValue) {
        double[] reference = IntStream.range(0, 200).asDoubleStream().toArray();
        double[] current = IntStream.range(moved, 200 + moved).asDoubleStream().toArray();
        var result = KolmogorovSmirnov.asymptotic(reference, current);
        assertThat(result.statistic()).isCloseTo(moved / 200.0, CLOSE);
        assertThat(result.pValue()).isCloseTo(pValue, CLOSE);
    }

    @Test
    void two_of_three_orders_of_one_and_two_values_part_them() {
        var result = KolmogorovSmirnov.of(new double[] {1}, new double[] {2, 3});
        assertThat(result.statistic()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(2 / 3.0, CLOSE);
    }
}
