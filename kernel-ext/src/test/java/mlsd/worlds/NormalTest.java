package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: SciPy's `norm.ppf` and `norm.cdf`.
class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "1e-12, -7.034483825301131",
        "1e-5, -4.264890793922825",
        "0.02, -2.053748910631823",
        "0.3, -0.5244005127080409",
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.999999, 4.753424308817087"
    })
    void quantile_equals_scipy(double p, double z) {
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "-6.5, 4.016000583859088e-11",
        "-2.5, 0.006209665325776132",
        "-0.3, 0.3820885778110474",
        "0, 0.5",
        "1.2, 0.8849303297782918",
        "4, 0.9999683287581669"
    })
    void cdf_equals_scipy(double z, double p) {
        assertThat(Normal.cdf(z)).isCloseTo(p, within(1e-13));
    }
}
