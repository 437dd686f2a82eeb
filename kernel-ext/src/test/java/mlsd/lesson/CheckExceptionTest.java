package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckExceptionTest {
    @Test
    void an_exception_is_one_sentence() {
        assertThat(Check.exercise("7.1")
                        .when("an empty window", () -> 1 / List.of().size(), 0))
                .hasToString("Exercise 7.1: an empty window throws ArithmeticException (/ by zero).");
    }

    @Test
    void an_exception_without_a_message_is_named() {
        assertThat(Check.exercise("7.1")
                        .when(
                                "an empty window",
                                () -> {
                                    throw new IOException();
                                },
                                0))
                .hasToString("Exercise 7.1: an empty window throws IOException.");
    }

    @Test
    void a_message_of_many_lines_stays_on_one() {
        assertThat(Check.exercise("7.1")
                        .when(
                                "a window",
                                () -> {
                                    throw new IOException("first\nsecond");
                                },
                                0))
                .hasToString("Exercise 7.1: a window throws IOException (first⏎second).");
    }

    @Test
    void the_frames_are_shown_only_in_the_details() {
        var check = Check.exercise("7.1").when("a word", () -> Integer.parseInt("x"), 0);
        assertThat(check.toString()).doesNotContain("at ");
        assertThat(check.details()).contains("        at java.base/java.lang.Integer.parseInt");
        assertThat(check.details()).doesNotContain("mlsd.lesson.Outcome").doesNotContain("mlsd.lesson.Case");
    }

    @Test
    void the_expected_exception_is_correct() {
        assertThat(Check.exercise("7.1")
                        .whenThrows("a word", () -> Integer.parseInt("x"), IllegalArgumentException.class))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void no_exception_where_one_was_expected_is_told() {
        assertThat(Check.exercise("7.1").whenThrows("an empty window", () -> 0.0, IllegalArgumentException.class))
                .hasToString("Exercise 7.1: an empty window gives 0, expected an IllegalArgumentException.");
    }

    @Test
    void another_exception_than_the_expected_one_is_told() {
        assertThat(Check.exercise("7.1")
                        .whenThrows("an empty window", () -> 1 / List.of().size(), IllegalArgumentException.class))
                .hasToString("Exercise 7.1: an empty window throws ArithmeticException (/ by zero),"
                        + " expected an IllegalArgumentException.");
    }

    @Test
    void a_stub_does_not_pass_for_the_expected_exception() {
        assertThat(Check.exercise("7.1")
                        .whenThrows(
                                "an empty window",
                                () -> {
                                    throw new UnsupportedOperationException("TODO: refuse an empty window.");
                                },
                                RuntimeException.class))
                .hasToString("Exercise 7.1: not yet — refuse an empty window.");
    }

    @Test
    void an_unsupported_operation_of_the_learner_is_not_taken_for_a_stub() {
        assertThat(Check.exercise("7.1").when("a window", () -> List.of(1).add(2), true))
                .hasToString("Exercise 7.1: a window throws UnsupportedOperationException: a collection from List.of,"
                        + " Set.of, Map.of or toList cannot be changed, so make a copy.");
    }

    @Test
    void an_exception_without_a_class_name_is_called_after_its_parent() {
        assertThat(Check.exercise("7.1")
                        .when(
                                "a window",
                                () -> {
                                    throw new IOException("odd") {};
                                },
                                0))
                .hasToString("Exercise 7.1: a window throws IOException (odd).");
    }

    private static int forEver(int depth) {
        return depth < 0 ? 0 : forEver(depth + 1) + 1;
    }

    @Test
    void a_call_without_an_end_to_its_recursion_is_explained() {
        assertThat(Check.exercise("7.1").when("a deep tree", () -> forEver(0), 1))
                .hasToString(
                        "Exercise 7.1: a deep tree throws StackOverflowError: the method calls itself without an end.");
    }
}
