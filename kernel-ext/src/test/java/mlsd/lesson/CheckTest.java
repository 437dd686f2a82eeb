package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static int stub() {
        throw new UnsupportedOperationException("TODO: return the index of the first window over the limit");
    }

    @Test
    void a_stub_is_not_yet_done() {
        assertThat(Check.exercise("7.1").when("no window over the limit", CheckTest::stub, -1))
                .hasToString("Exercise 7.1: not yet — return the index of the first window over the limit.");
    }

    @Test
    void a_wrong_value_is_told_with_the_expected_one() {
        assertThat(Check.exercise("7.1").when("no window over the limit", () -> 0, -1))
                .hasToString("Exercise 7.1: no window over the limit gives 0, expected -1.");
    }

    @Test
    void a_solution_is_correct() {
        assertThat(Check.exercise("7.1").when("no window over the limit", () -> -1, -1))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void the_first_case_that_does_not_hold_is_told() {
        assertThat(Check.exercise("7.1")
                        .when("one", () -> 1, 1)
                        .when("two", () -> 1, 2)
                        .when("three", () -> 1, 3))
                .hasToString("Exercise 7.1: two gives 1, expected 2.");
    }

    @Test
    void a_stub_wrapped_in_another_exception_is_not_yet_done() {
        assertThat(Check.exercise("7.1")
                        .when(
                                "a wrapped call",
                                () -> {
                                    try {
                                        return stub();
                                    } catch (UnsupportedOperationException e) {
                                        throw new IllegalStateException("failed", e);
                                    }
                                },
                                1)
                        .verdict())
                .isEqualTo(new Verdict.NotYet("7.1", "return the index of the first window over the limit"));
    }

    @Test
    void the_cases_run_once_however_often_the_verdict_is_read() {
        var calls = new AtomicInteger();
        var check = Check.exercise("7.1").when("a counted call", calls::incrementAndGet, 1);
        check.verdict();
        check.details();
        assertThat(check).hasToString("Exercise 7.1: correct.");
        assertThat(calls).hasValue(1);
    }

    @Test
    void nothing_runs_before_the_verdict_is_asked_for() {
        var calls = new AtomicInteger();
        Check.exercise("7.1").when("a counted call", calls::incrementAndGet, 1);
        assertThat(calls).hasValue(0);
    }

    @Test
    void an_expected_value_changed_by_the_learner_does_not_pass() {
        var expected = new ArrayList<>(List.of(1, 2));
        var check = Check.exercise("7.1")
                .when(
                        "a list",
                        () -> {
                            expected.clear();
                            return expected;
                        },
                        expected);
        assertThat(check).hasToString("Exercise 7.1: a list gives [], expected [1, 2] (at size: 0, not 2).");
    }

    @Test
    void an_input_that_was_changed_is_told() {
        var even = new double[] {0.5, 0.5};
        var check = Check.exercise("7.1").keeps("even", even).when("an even window", () -> ++even[0], 1.5);
        assertThat(check)
                .hasToString("Exercise 7.1: an even window changes its input even from [0.5, 0.5] to [1.5, 0.5];"
                        + " work on a copy.");
    }

    @Test
    void a_claim_that_is_false_is_quoted() {
        assertThat(Check.exercise("7.1").holds("the shares add up to one", () -> false))
                .hasToString("Exercise 7.1: “the shares add up to one” does not hold.");
    }

    @Test
    void details_list_every_case_with_its_outcome() {
        assertThat(Check.exercise("7.1")
                        .when("one", () -> 1, 1)
                        .when("two", () -> 1, 2)
                        .when("three", () -> 3, 3)
                        .details())
                .isEqualTo("""
                        ✓ one
                        ✗ two
                            Exercise 7.1: two gives 1, expected 2.
                        · three""");
    }

    @Test
    void a_listener_hears_the_verdict_once() {
        var heard = new ArrayList<Verdict>();
        var check = Check.exercise("7.1").recording(heard::add).when("one", () -> 1, 1);
        check.verdict();
        check.verdict();
        assertThat(heard).containsExactly(new Verdict.Correct("7.1"));
    }

    @Test
    void a_listener_that_fails_does_not_cost_the_verdict() {
        var check = Check.exercise("7.1").when("one", () -> 1, 1).recording(_ -> {
            throw new IllegalStateException("disk full");
        });
        assertThat(check.verdict()).isEqualTo(new Verdict.Correct("7.1"));
        assertThat(check.details()).endsWith("(not recorded: disk full)");
    }

    @Test
    void a_check_without_a_case_is_a_mistake_of_its_author() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Check.exercise("7.1").verdict())
                .withMessage("exercise 7.1 has no case, so that everything would pass:"
                        + " add one with when(name, call, expected)");
    }

    @Test
    void two_cases_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.exercise("7.1").when("one", () -> 1, 1).when("one", () -> 2, 2))
                .withMessage("exercise 7.1 has two cases named “one”: give each a name of its own");
    }

    @Test
    void an_exercise_has_a_lesson_and_a_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.exercise("seven"))
                .withMessage("an id is a lesson, a dot and a part, such as 7.1 or feed.2, but came as “seven”:"
                        + " use letters, digits, - and _");
    }
}
