package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HintTest {
    private static final Hint HINT =
            Hint.ladder("7.1", "Which side stays the same?", "Stop at the first.", "return i;");

    @Test
    void the_first_rung_is_open_and_the_rest_are_counted() {
        assertThat(HINT).hasToString("Hint 1 of 3: Which side stays the same?\n(2 more: .open(2))");
    }

    @Test
    void the_last_rung_leaves_nothing_to_open() {
        assertThat(HINT.open(3).toString()).endsWith("\nHint 3 of 3: return i;");
    }

    @Test
    void opening_more_than_there_is_shows_all() {
        assertThat(HINT.open(9)).isEqualTo(HINT.open(3));
    }

    @Test
    void a_ladder_starts_with_a_question() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hint.ladder("7.1", "Use a loop.", "return i;"))
                .withMessage(
                        "the first hint of exercise 7.1 is a question, but came as “Use a loop.”: ask, do not tell");
    }

    @Test
    void one_rung_is_no_ladder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hint.ladder("7.1", "Which?"))
                .withMessage("the hint of exercise 7.1 needs at least two rungs, none of them empty, but has [Which?]");
    }
}
