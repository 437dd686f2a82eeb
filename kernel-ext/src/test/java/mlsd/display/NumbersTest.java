package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void three_digits_are_enough_for_most_numbers() {
        assertThat(Numbers.of(0.12345)).isEqualTo("0.123");
        assertThat(Numbers.of(12.345)).isEqualTo("12.3");
        assertThat(Numbers.of(0.5)).isEqualTo("0.5");
        assertThat(Numbers.of(-2)).isEqualTo("−2");
    }

    @Test
    void a_fraction_never_looks_like_a_whole_number() {
        assertThat(Numbers.of(0.9996)).isEqualTo("0.9996");
        assertThat(Numbers.of(1234.56)).isEqualTo("1234.6");
        assertThat(Numbers.of(0.99999999)).isEqualTo("1.0");
    }

    @Test
    void the_very_small_and_the_very_large_are_powers_of_ten() {
        assertThat(Numbers.of(0.00000123)).isEqualTo("1.23e−6");
        assertThat(Numbers.of(1e300)).isEqualTo("1e300");
        assertThat(Numbers.of(Double.MIN_VALUE)).isEqualTo("4.9e−324");
    }

    @Test
    void a_column_of_small_numbers_is_written_out() {
        assertThat(inColumn(0.01, 0.4, 0.6)).containsExactly("0.01", "0.40", "0.60");
        assertThat(inColumn(0.257, 0.342, 0.00131)).containsExactly("0.2570", "0.3420", "0.0013");
        assertThat(inColumn(0.012, 0.018, 0.0059)).containsExactly("0.0120", "0.0180", "0.0059");
        assertThat(inColumn(0.014, 0.00899, 0.012)).containsExactly("0.0140", "0.0090", "0.0120");
        assertThat(inColumn(5, 0.00000123)).containsExactly("5.0000", "1.23e−6");
    }

    private static List<String> inColumn(double... values) {
        return DoubleStream.of(values).mapToObj(Numbers.column(values)::text).toList();
    }

    @Test
    void what_is_no_number_is_named() {
        assertThat(Numbers.of(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.of(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @Test
    void years_stay_years_and_large_counts_are_grouped() {
        assertThat(Numbers.grouped(2026)).isEqualTo("2026");
        assertThat(Numbers.grouped(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.grouped(Long.MIN_VALUE)).isEqualTo("−9,223,372,036,854,775,808");
    }

    @Test
    void a_rounded_number_is_within_half_a_percent_of_the_truth() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(5);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
            double shown = Double.parseDouble(Numbers.of(value).replace(",", "").replace('−', '-'));

            assertThat(Math.abs(shown - value)).as(Double.toString(value)).isLessThanOrEqualTo(0.005 * Math.abs(value));
        }
    }
}
