package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.33333333, 4, 0.3333",
        "1.5,        4, 1.5",
        "100,        4, 100",
        "0.00001234, 4, 0.00001234",
        "0.00000123, 4, 0.00000123",
        "0.000000123, 4, 1.23E-7",
        "1e12,       4, 1000000000000",
        "1e13,       4, 1E+13",
        "-0.0,       4, 0",
        "NaN,        4, NaN",
        "-Infinity,  4, -infinity",
    })
    void decimals_keep_so_many_digits(double value, int digits, String text) {
        assertThat(Numbers.text(value, digits)).isEqualTo(text);
    }

    @Test
    void whole_numbers_keep_all_digits() {
        assertThat(Numbers.text(Long.MAX_VALUE, 4)).isEqualTo("9223372036854775807");
    }

    @Test
    void big_numbers_are_compared_exactly() {
        assertThat(Tolerance.DEFAULT.allows(new BigInteger("10"), 10)).isTrue();
    }

    @Test
    void big_decimals_are_compared_within_the_tolerance() {
        assertThat(Tolerance.DEFAULT.allows(new BigDecimal("0.30"), 0.1 + 0.2)).isTrue();
    }
}
