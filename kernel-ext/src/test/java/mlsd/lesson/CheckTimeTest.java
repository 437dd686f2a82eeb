package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("swaps System.err")
class CheckTimeTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void a_call_that_does_not_end_is_interrupted() {
        var never = new CountDownLatch(1);
        assertThat(Check.exercise("7.1")
                        .timeLimit(SHORT)
                        .when(
                                "a long window",
                                () -> {
                                    never.await();
                                    return 0;
                                },
                                0))
                .hasToString("Exercise 7.1: a long window has not ended after 0.05 s; does a loop go on for ever?");
    }

    @Test
    void a_loop_that_heeds_no_interrupt_is_left_behind_and_said_to_run() {
        var run = new AtomicBoolean(true);
        var check = Check.exercise("7.1")
                .timeLimit(SHORT)
                .when(
                        "a long window",
                        () -> {
                            while (run.get()) {
                                Thread.onSpinWait();
                            }
                            return 0;
                        },
                        0);
        assertThat(check)
                .hasToString("Exercise 7.1: a long window has not ended after 0.05 s; does a loop go on for ever?"
                        + " (It still runs: restart the kernel to stop it.)");
        run.set(false);
    }

    @Test
    void the_input_of_an_endless_property_is_told() {
        var never = new CountDownLatch(1);
        assertThat(Check.exercise("7.1").timeLimit(SHORT).forAll("it ends", Inputs.wholes(7, 7), _ -> {
                    never.await();
                    return true;
                }))
                .hasToString("Exercise 7.1: it ends has not ended after 0.05 s, for the input 7;"
                        + " does a loop go on for ever?");
    }

    @Test
    void a_stopped_cell_stops_the_check_and_stays_interrupted() {
        var check = Check.exercise("7.1").when("a window", () -> 0, 0);
        Thread.currentThread().interrupt();
        assertThat(check).hasToString("Exercise 7.1: stopped at a window.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_limit_of_no_time_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.exercise("7.1").timeLimit(Duration.ZERO))
                .withMessage("a time limit is longer than zero, but came as PT0S");
    }

    @Test
    void nothing_is_written_to_stderr() {
        var written = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Check.exercise("7.1").when("a word", () -> Integer.parseInt("x"), 0).verdict();
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void what_the_learner_prints_is_left_alone() {
        var written = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Check.exercise("7.1")
                    .when(
                            "a window",
                            () -> {
                                System.out.print("seen");
                                return 0;
                            },
                            0)
                    .verdict();
        } finally {
            System.setOut(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("seen");
    }
}
