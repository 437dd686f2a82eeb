package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
    }

    private Future<String> occupy(Gate gate) throws InterruptedException {
        var inside = new CountDownLatch(1);
        Callable<String> work = () -> {
            inside.countDown();
            release.await();
            return "done";
        };
        Future<String> future = threads.submit(() -> gate.pass(Deadline.in(LONG), work));
        inside.await();
        return future;
    }

    @Test
    void a_full_queue_turns_the_next_one_away_at_once() throws Exception {
        var gate = new Gate(1, 0);
        assertThat(occupy(gate)).isNotDone();
        assertThatThrownBy(() -> gate.pass(Deadline.in(LONG), () -> "never"))
                .isInstanceOf(Gate.Shed.class)
                .hasMessage("1 requests are at work and 0 wait already");
        assertThat(gate.shed()).isEqualTo(1);
    }

    @Test
    void whoever_waits_gets_a_turn() throws Exception {
        var gate = new Gate(1, 1);
        Future<String> first = occupy(gate);
        Future<String> second = threads.submit(() -> gate.pass(Deadline.in(LONG), () -> "my turn"));
        release.countDown();
        assertThat(first.get()).isEqualTo("done");
        assertThat(second.get()).isEqualTo("my turn");
    }

    @Test
    void waiting_ends_at_the_deadline() throws Exception {
        var gate = new Gate(1, 1);
        assertThat(occupy(gate)).isNotDone();
        assertThatThrownBy(() -> gate.pass(Deadline.in(Duration.ofMillis(5)), () -> "never"))
                .hasMessage("its turn had not come at the deadline");
    }

    @Test
    void asks_to_come_again_after_a_second_at_least() throws Exception {
        var gate = new Gate(1, 0);
        assertThat(occupy(gate)).isNotDone();
        assertThatThrownBy(() -> gate.pass(Deadline.in(LONG), () -> "never"))
                .isInstanceOfSatisfying(
                        Gate.Shed.class, shed -> assertThat(shed.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void a_crash_gives_the_place_back() throws Exception {
        var gate = new Gate(1, 0);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> gate.pass(Deadline.in(LONG), () -> {
                        throw new IllegalStateException("crash");
                    }))
                    .hasMessage("crash");
        }
        assertThat(gate.pass(Deadline.in(LONG), () -> "free")).isEqualTo("free");
    }

    @Test
    void asks_to_come_again_when_the_queue_will_be_empty() throws Exception {
        var gate = new Gate(2, 8);
        gate.pass(Deadline.in(LONG), () -> {
            Thread.sleep(600);
            return "slow";
        });
        assertThat(gate.passed()).isEqualTo(1);
        assertThat(List.of(occupy(gate), occupy(gate))).noneMatch(Future::isDone);
        assertThatThrownBy(() -> gate.pass(Deadline.in(Duration.ofMillis(5)), () -> "never"))
                .isInstanceOfSatisfying(
                        Gate.Shed.class,
                        shed -> assertThat(shed.retryAfter())
                                .as("0.6 s for each of ten, two at a time")
                                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9)));
    }

    @Test
    void whoever_has_waited_in_vain_leaves_the_queue() throws Exception {
        var gate = new Gate(1, 1);
        assertThat(occupy(gate)).isNotDone();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> gate.pass(Deadline.in(Duration.ofMillis(5)), () -> "never"))
                    .hasMessage("its turn had not come at the deadline");
        }
        assertThat(gate.shed()).isEqualTo(3);
    }

    @Test
    void a_gate_needs_room() {
        assertThatThrownBy(() -> new Gate(0, 1))
                .hasMessage("a gate needs at least 1 running and at least 0 waiting, but got 0 and 1");
        assertThatThrownBy(() -> new Gate(1, -1)).hasMessageContaining("1 and -1");
    }
}
