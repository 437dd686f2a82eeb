package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @Test
    void is_1_where_nothing_is_set() {
        assertThat(Scale.factor(Optional.empty())).isEqualTo(1);
        assertThat(Scale.factor(Optional.of(" "))).isEqualTo(1);
    }

    @Test
    void reads_a_number_as_people_write_it() {
        assertThat(Scale.factor(Optional.of("0.1"))).isEqualTo(0.1);
        assertThat(Scale.factor(Optional.of(" 1e-2 "))).isEqualTo(0.01);
        assertThat(Scale.factor(Optional.of("1000"))).isEqualTo(1000);
    }

    @Test
    void a_tenth_of_2_000_users_is_200() {
        assertThat(Scale.of(2_000, 0.1)).isEqualTo(200);
    }

    @Test
    void rounds_to_the_nearest() {
        assertThat(Scale.of(25, 0.1)).isEqualTo(3);
        assertThat(Scale.of(24, 0.1)).isEqualTo(2);
    }

    @Test
    void leaves_at_least_one() {
        assertThat(Scale.of(3, 0.01)).isEqualTo(1);
    }

    @Test
    void does_not_wrap_round() {
        assertThatThrownBy(() -> Scale.of(300_000_000, 10)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "1001", "0,5", "small", "1/10"})
    void refuses_nonsense_and_says_what_to_write(String text) {
        assertThatThrownBy(() -> Scale.factor(Optional.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "MLSD_SCALE needs a number above 0 and up to 1000, such as 0.1 for worlds of a tenth, but it"
                                + " is \"" + text + "\"; mend it or unset it, and restart the kernel");
    }

    @Test
    void takes_the_variable_of_the_environment() {
        assertThat(said("0.5")).isEqualTo("1000 false");
        assertThat(said("1.0")).isEqualTo("2000 true");
    }

    /// What a run of its own says, with the variable set.
    private static String said(String scale) {
        String java = System.getProperty("java.home") + "/bin/java";
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Said.class.getName());
        builder.environment().put("MLSD_SCALE", scale);
        try {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            byte[] out = builder.start().getInputStream().readAllBytes();
            return new String(out, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Said {
        private Said() {}

        public static void main(String[] args) {
            System.out.print(Scale.of(2_000) + " " + Scale.full());
        }
    }
}
