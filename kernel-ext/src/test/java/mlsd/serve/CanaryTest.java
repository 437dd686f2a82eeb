package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final int USERS = 100_000;
    private static final double PYTHON = 0.2144609111956517;

    private static double share(Canary canary) {
        return (double) IntStream.range(0, USERS).filter(canary::takes).count() / USERS;
    }

    @Test
    void takes_its_share_of_the_users() {
        assertThat(share(new Canary("heavy-2", 0.05))).isCloseTo(0.05, within(0.003));
        assertThat(share(new Canary("heavy-2", 0))).isZero();
        assertThat(share(new Canary("heavy-2", 1))).isOne();
    }

    /// `hashlib.sha256(b"a:7").digest()` in Python, its first 53 bits over 2^53: 0.21446….
    @Test
    void the_hash_is_the_one_that_the_formula_says() {
        assertThat(new Canary("a", PYTHON - 1e-6).takes(7)).isFalse();
        assertThat(new Canary("a", PYTHON + 1e-6).takes(7)).isTrue();
    }

    @Test
    void a_larger_share_keeps_those_who_were_in() {
        var five = new Canary("x", 0.05);
        var twenty = new Canary("x", 0.2);
        assertThat(IntStream.range(0, USERS).filter(five::takes).allMatch(twenty::takes))
                .isTrue();
    }

    @Test
    void another_salt_draws_others() {
        var a = new Canary("a", 0.5);
        var b = new Canary("b", 0.5);
        double both = IntStream.range(0, USERS)
                        .filter(user -> a.takes(user) && b.takes(user))
                        .count()
                / (double) USERS;
        assertThat(both).isCloseTo(0.25, within(0.01));
    }

    @Test
    void a_share_over_one_is_refused() {
        assertThatThrownBy(() -> new Canary("a", 5))
                .hasMessage("a canary needs a share of the users from 0 to 1, but got 5.0");
    }
}
