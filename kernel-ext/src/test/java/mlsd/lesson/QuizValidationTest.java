package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QuizValidationTest {
    private static final Option RIGHT = new Option("yes", true, "Because.");
    private static final Option WRONG = new Option("no", false, "Because.");

    private static void refused(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    @Test
    void an_option_without_an_explanation() {
        refused(() -> new Option("yes", false, " "), "the option “yes” needs an explanation, right or wrong");
    }

    @Test
    void two_right_answers_in_a_single_choice() {
        refused(
                () -> new Question.SingleChoice("7.a", "?", List.of(RIGHT, WRONG, new Option("so", true, "Because."))),
                "question 7.a is a single choice and needs exactly one right option, but has 2");
    }

    @Test
    void no_right_answer_in_a_multiple_choice() {
        refused(
                () -> new Question.MultipleChoice("7.a", "?", List.of(WRONG, new Option("so", false, "Because."))),
                "question 7.a is a multiple choice and needs at least one right option, but has none");
    }

    @Test
    void one_option_is_no_choice() {
        refused(
                () -> new Question.SingleChoice("7.a", "?", List.of(RIGHT)),
                "question 7.a needs at least two options, but has 1");
    }

    @Test
    void the_same_option_twice() {
        refused(
                () -> new Question.SingleChoice("7.a", "?", List.of(RIGHT, new Option("yes", false, "Because."))),
                "question 7.a: the option “yes” stands there twice: change one of them");
    }

    @Test
    void a_slip_that_cannot_be_told_from_the_answer() {
        refused(
                () -> new Question.Numeric("7.a", "?", 1, 0.1, "", "So.", List.of(new Question.Slip(1.15, "Oh."))),
                "question 7.a: the slip 1.15 lies too near to the right answer 1.0 to be told apart within 0.1");
    }

    @Test
    void a_negative_tolerance() {
        refused(
                () -> new Question.Numeric("7.a", "?", 1, -0.1, "", "So.", List.of()),
                "question 7.a needs a finite value and a tolerance of zero or more, but has 1.0 ± -0.1");
    }

    @Test
    void two_steps_are_no_order() {
        refused(
                () -> new Question.Ordering(
                        "7.a", "?", List.of(new Question.Step("a", "So."), new Question.Step("b", "So."))),
                "question 7.a needs at least three steps to order, but has 2");
    }

    @Test
    void a_question_of_another_lesson() {
        refused(
                () -> new Quiz("8", "Drift", List.of(new Question.SingleChoice("7.a", "?", List.of(RIGHT, WRONG)))),
                "question 7.a stands in the quiz of lesson 8: name it 8.… or move it");
    }

    @Test
    void a_quiz_without_questions() {
        refused(() -> new Quiz("8", "Drift", List.of()), "the quiz of lesson 8 needs at least one question");
    }
}
