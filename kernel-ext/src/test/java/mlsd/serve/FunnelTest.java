package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mlsd.serve.Ran.Ending;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Deadline deadline() {
        return Deadline.in(LONG);
    }

    private static Stage<Integer, Integer> plus(String name, int n) {
        return Stage.of(name, LONG, (x, until) -> x + n);
    }

    private static Stage<Integer, Integer> never(String name, Duration budget) {
        return Stage.<Integer, Integer>of(name, budget, (x, until) -> {
                    new CountDownLatch(1).await();
                    return -1;
                })
                .orElse((x, until) -> x);
    }

    private static Stage<Integer, Integer> broken(String name) {
        return Stage.of(name, LONG, (x, until) -> {
            throw new IllegalStateException("the store is down");
        });
    }

    @Test
    void each_stage_works_on_what_the_one_before_it_left() {
        var funnel = Funnel.of(plus("one", 1)).then(Stage.of("words", LONG, (x, until) -> "got " + x));
        assertThat(funnel.serve(41, deadline()).answer()).isEqualTo("got 42");
    }

    @Test
    void names_its_stages_in_order() {
        var funnel = Funnel.of(plus("one", 1)).then(plus("two", 2));
        assertThat(funnel.names()).containsExactly("one", "two");
        assertThat(funnel).hasToString("one → two");
    }

    @Test
    void a_late_stage_answers_with_its_fallback_and_says_so() {
        var served = Funnel.of(never("slow", SHORT)).then(plus("two", 2)).serve(40, deadline());
        assertThat(served.answer()).isEqualTo(42);
        assertThat(served.degraded()).containsExactly("slow: LATE");
    }

    @Test
    void a_late_step_is_interrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var stage = Stage.<Integer, Integer>of("slow", SHORT, (x, until) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return x;
                })
                .orElse((x, until) -> x);
        Funnel.of(stage).serve(1, deadline());
        interrupted.await();
    }

    @Test
    void a_step_that_ignores_the_interrupt_does_not_hold_the_answer_up() {
        var release = new CountDownLatch(1);
        var stage = Stage.<Integer, Integer>of("deaf", SHORT, (x, until) -> {
                    while (release.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return -1;
                })
                .orElse((x, until) -> 7);
        assertThat(Funnel.of(stage).serve(1, deadline()).answer()).isEqualTo(7);
        release.countDown();
    }

    @Test
    void a_failed_stage_answers_with_its_fallback_and_tells_the_reason() {
        var served = Funnel.of(broken("store").orElse((x, until) -> 0)).serve(1, deadline());
        assertThat(served.stages().getFirst().ending()).isEqualTo(Ending.FAILED);
        assertThat(served.stages().getFirst().reason()).isEqualTo("the store is down");
    }

    @Test
    void an_error_of_a_broken_library_is_a_failure_too() {
        var stage = Stage.<Integer, Integer>of("native", LONG, (x, until) -> {
                    throw new UnsatisfiedLinkError("no xgboost here");
                })
                .orElse((x, until) -> 5);
        assertThat(Funnel.of(stage).serve(1, deadline()).answer()).isEqualTo(5);
    }

    @Test
    void stages_after_the_deadline_are_skipped() {
        var served = Funnel.of(never("slow", LONG))
                .then(plus("two", 2).orElse((x, until) -> -x))
                .serve(40, Deadline.in(SHORT));
        assertThat(served.degraded()).containsExactly("slow: LATE", "two: SKIPPED");
        assertThat(served.answer()).isEqualTo(-40);
    }

    @Test
    void the_step_sees_what_is_left_of_the_deadline() {
        List<Duration> left = new ArrayList<>();
        var stage = Stage.<Integer, Integer>of("look", LONG, (x, until) -> {
            left.add(until.left());
            return x;
        });
        Funnel.of(stage).serve(1, Deadline.in(Duration.ofSeconds(5)));
        assertThat(left.getFirst()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(5));
    }

    @Test
    void a_stage_without_a_fallback_fails_the_request() {
        assertThatThrownBy(() -> Funnel.of(broken("store")).serve(1, deadline()))
                .isInstanceOf(StageException.class)
                .hasMessage("stage \"store\" has no fallback, and the store is down");
    }

    @Test
    void a_broken_fallback_fails_the_request_with_both_reasons() {
        var stage = broken("store").orElse((x, until) -> {
            throw new IllegalStateException("so is the cache");
        });
        assertThatThrownBy(() -> Funnel.of(stage).serve(1, deadline()))
                .hasMessage("stage \"store\": the store is down, and then its fallback failed: so is the cache");
    }

    @Test
    void whoever_watches_hears_of_every_stage_even_of_the_one_that_failed() {
        List<String> heard = new ArrayList<>();
        assertThatThrownBy(() -> Funnel.of(plus("one", 1))
                        .then(broken("two"))
                        .serve(1, deadline(), ran -> heard.add(ran.stage() + " " + ran.ending())))
                .isInstanceOf(StageException.class);
        assertThat(heard).containsExactly("one IN_ORDER", "two FAILED");
    }

    @Test
    void two_stages_of_one_name_are_refused() {
        assertThatThrownBy(() -> Funnel.of(plus("one", 1)).then(plus("one", 2)))
                .hasMessage("stages need different names, but there is a \"one\" already");
    }

    @Test
    void a_budget_of_nothing_is_refused() {
        assertThatThrownBy(() -> Stage.of("one", Duration.ZERO, (Integer x, Deadline until) -> x))
                .hasMessage("stage \"one\" needs a budget above 0, but got PT0S");
    }

    @Test
    void a_failure_without_words_is_told_by_its_name() {
        var stage = Stage.<Integer, Integer>of("dumb", LONG, (x, until) -> {
                    throw new UnsupportedOperationException();
                })
                .orElse((x, until) -> x);
        assertThat(Funnel.of(stage).serve(1, deadline()).stages().getFirst().reason())
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void a_stage_is_timed_with_its_fallback() {
        var stage = never("slow", SHORT);
        assertThat(Funnel.of(stage).serve(1, deadline()).stages().getFirst().millis())
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void an_interrupt_ends_the_request_and_stays_noticed() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Funnel.of(never("slow", LONG)).serve(1, deadline()))
                .isInstanceOf(StageException.class)
                .hasMessage("stage \"slow\" was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
