package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuizTest {
    private static final Option STABLE = new Option("stable", true, "0.05 is below 0.1.");
    private static final Option LARGE = new Option("a large shift", false, "That begins at 0.25.");
    private static final Option NONE = new Option("no shift at all", false, "Only 0 says so.");
    private static final Question SINGLE =
            new Question.SingleChoice("7.bands", "PSI is 0.05. What is it?", List.of(STABLE, LARGE, NONE));
    private static final Question MANY = new Question.MultipleChoice(
            "7.inputs",
            "What does PSI need?",
            List.of(
                    new Option("a reference", true, "It compares with it."),
                    new Option("bins", true, "It sums over them."),
                    new Option("labels", false, "It looks at features alone.")));
    private static final Question NUMBER = new Question.Numeric(
            "7.psi",
            "How large is it?",
            0.44,
            0.01,
            "nats",
            "Add up over the bins.",
            List.of(new Question.Slip(0.22, "Only one bin was added.")));
    private static final Question ORDER = new Question.Ordering(
            "7.order",
            "Put in order.",
            List.of(
                    new Question.Step("collect", "Nothing goes without data."),
                    new Question.Step("compare", "Then the shift is known."),
                    new Question.Step("alarm", "Last, on what was found.")));
    private static final Quiz QUIZ = new Quiz("7", "Drift", List.of(SINGLE, MANY, NUMBER, ORDER));

    @Test
    void the_right_option_is_right() {
        assertThat(QUIZ.grade("7.bands", Answer.Chosen.of(0)).right()).isTrue();
    }

    @Test
    void after_a_wrong_attempt_every_option_is_explained() {
        assertThat(QUIZ.grade("7.bands", Answer.Chosen.of(1))).hasToString("""
                        Not right.
                        ✓ right: stable — 0.05 is below 0.1.
                        ✗ wrong, your choice: a large shift — That begins at 0.25.
                        ✗ wrong: no shift at all — Only 0 says so.""");
    }

    @Test
    void all_right_options_and_no_other_are_right() {
        assertThat(QUIZ.grade("7.inputs", Answer.Chosen.of(0, 1)).right()).isTrue();
    }

    @Test
    void a_missing_and_a_superfluous_option_are_counted() {
        assertThat(QUIZ.grade("7.inputs", Answer.Chosen.of(0, 2)).sentence())
                .isEqualTo("Not right: 2 of 3 are the other way round.");
    }

    @Test
    void choosing_nothing_is_an_answer_to_a_multiple_choice() {
        assertThat(QUIZ.grade("7.inputs", new Answer.Chosen(Set.of())).right()).isFalse();
    }

    @Test
    void a_number_within_the_tolerance_is_right() {
        assertThat(QUIZ.grade("7.psi", new Answer.Figure(0.4461)).right()).isTrue();
    }

    @Test
    void a_number_outside_the_tolerance_is_wrong() {
        assertThat(QUIZ.grade("7.psi", new Answer.Figure(0.4511)).right()).isFalse();
    }

    @Test
    void no_number_is_not_right() {
        assertThat(QUIZ.grade("7.psi", new Answer.Figure(Double.NaN)).right()).isFalse();
    }

    @Test
    void a_typical_slip_is_recognised() {
        assertThat(QUIZ.grade("7.psi", new Answer.Figure(0.221))).hasToString("""
                        Not right.
                        ✗ wrong: 0.221 nats — Only one bin was added.
                        ✓ right: 0.44 nats — Add up over the bins.""");
    }

    @Test
    void the_right_order_is_right() {
        assertThat(QUIZ.grade("7.order", new Answer.Ordered(List.of(0, 1, 2))).right())
                .isTrue();
    }

    @Test
    void steps_out_of_place_are_counted() {
        assertThat(QUIZ.grade("7.order", new Answer.Ordered(List.of(1, 0, 2))).sentence())
                .isEqualTo("Not right: 2 of 3 stand in another place.");
    }

    @Test
    void steps_are_never_shown_in_the_right_order() {
        var order = (Question.Ordering) ORDER;
        assertThat(IntStream.range(0, 50).mapToObj(order::shown))
                .doesNotContain(List.of(0, 1, 2))
                .allSatisfy(shown -> assertThat(shown).containsExactlyInAnyOrder(0, 1, 2));
    }

    @Test
    void a_step_out_of_place_is_told_in_the_right_order() {
        assertThat(QUIZ.grade("7.order", new Answer.Ordered(List.of(1, 0, 2)))).hasToString("""
                        Not right: 2 of 3 stand in another place.
                        ✗ collect — Nothing goes without data.
                        ✗ compare — Then the shift is known.
                        ✓ alarm — Last, on what was found.""");
    }

    @Test
    void a_terminal_shows_no_asterisks_of_what_is_emphasised() {
        var options = List.of(
                new Option("the *window*", true, "It **moves**, by `a * b`: 2 * 3 * 4."),
                new Option("it", false, "*No*."));
        var quiz = new Quiz("7", "Drift", List.of(new Question.SingleChoice("7.side", "Which?", options)));
        assertThat(quiz.grade("7.side", Answer.Chosen.of(0))).hasToString("""
                        Right.
                        ✓ right, your choice: the window — It moves, by `a * b`: 2 * 3 * 4.
                        ✗ wrong: it — No.""");
    }

    @Test
    void an_answer_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUIZ.grade("7.psi", Answer.Chosen.of(0)))
                .withMessage("7.psi is a Numeric and cannot be answered by Chosen");
    }

    @Test
    void an_option_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUIZ.grade("7.bands", Answer.Chosen.of(3)))
                .withMessage("7.bands has 3 options, none at 3");
    }

    @Test
    void an_unknown_question_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUIZ.grade("7.x", Answer.Chosen.of(0)))
                .withMessage("the quiz of lesson 7 has no question 7.x, only [7.bands, 7.inputs, 7.psi, 7.order]");
    }
}
