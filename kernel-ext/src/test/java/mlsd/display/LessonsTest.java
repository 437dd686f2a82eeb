package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mlsd.lesson.Check;
import mlsd.lesson.Hint;
import mlsd.lesson.Option;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;
import mlsd.lesson.Verdict;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LessonsTest {
    @Test
    void a_verdict_is_told_by_sign_word_and_sentence() {
        var page = Jsoup.parse(html(Lessons.verdict(new Verdict.Correct("7.1"), "all cases", "")));
        assertThat(page.select("[role=status] strong").text()).isEqualTo("✓ Correct.");
        assertThat(page.text()).contains("Exercise 7.1: correct.");
    }

    @Test
    void the_cases_are_folded_away() {
        var page = Jsoup.parse(html(Renderers.of(Check.exercise("7.1").when("zero", () -> 1, 2))));
        assertThat(page.select("details:not([open]) pre").text()).contains("zero");
    }

    @Test
    void plain_text_is_the_sentence() {
        assertThat(text(Renderers.of(Check.exercise("7.1").when("zero", () -> 1, 2))))
                .isEqualTo("Exercise 7.1: zero gives 1, expected 2.");
    }

    @Test
    void what_a_value_says_is_not_read_as_markup() {
        var check = Check.exercise("7.1").when("zero", () -> "<script>alert(1)</script>", "x");
        assertThat(Jsoup.parse(html(Renderers.of(check))).select("script")).isEmpty();
    }

    @Test
    void a_stub_is_not_yet_and_no_failure() {
        var stub = new Verdict.NotYet("7.1", "return the index");
        assertThat(Jsoup.parse(html(Lessons.verdict(stub, "", "")))
                        .select("strong")
                        .text())
                .isEqualTo("○ Not yet.");
    }

    @Test
    void each_hint_lies_inside_the_one_before() {
        var page = Jsoup.parse(html(Renderers.of(Hint.ladder("7.1", "Which side moves?", "Use `psi`.", "Loop."))));
        assertThat(page.select("details details details").text()).isEqualTo("Hint 3 of 3 Loop.");
        assertThat(page.select("details details code").text()).isEqualTo("psi");
    }

    @Test
    void a_quiz_without_a_kernel_folds_its_answers() {
        var quiz = new Quiz(
                "7",
                "Drift",
                List.of(new Question.SingleChoice(
                        "7.one", "Which?", List.of(new Option("a", false, "no"), new Option("b", true, "yes")))));
        var page = Jsoup.parse(html(Renderers.of(quiz)));
        assertThat(page.select("details:not([open]) li").eachText())
                .containsExactly("✗ wrong: a — no", "✓ right: b — yes");
        assertThat(text(Renderers.of(quiz))).isEqualTo("Drift\n\nWhich?\n  - a\n  - b");
    }

    private static String html(Rendering rendering) {
        return String.valueOf(rendering.data().get("text/html"));
    }

    private static String text(Rendering rendering) {
        return String.valueOf(rendering.data().get("text/plain"));
    }
}
