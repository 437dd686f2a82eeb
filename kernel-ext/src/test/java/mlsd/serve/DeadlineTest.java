package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final AtomicLong now = new AtomicLong();
    private final Deadline deadline = Deadline.in(Duration.ofMillis(50), now::get);

    private void pass(int millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void a_budget_never_reaches_past_the_deadline() {
        pass(30);
        assertThat(deadline.sooner(Duration.ofMillis(40)).left()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void a_smaller_budget_counts_from_now() {
        pass(30);
        assertThat(deadline.sooner(Duration.ofMillis(5)).left()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void nothing_is_left_once_it_has_passed() {
        pass(51);
        assertThat(deadline.left()).isZero();
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void survives_a_clock_that_overflows() {
        now.set(Long.MAX_VALUE - 10);
        Deadline late = Deadline.in(Duration.ofNanos(100), now::get);
        now.addAndGet(60);
        assertThat(late.left()).isEqualTo(Duration.ofNanos(40));
    }
}
