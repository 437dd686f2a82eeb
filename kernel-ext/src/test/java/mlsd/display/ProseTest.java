package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mlsd.lesson.Answer;
import mlsd.lesson.Marked;
import mlsd.lesson.Option;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    private static final String HOSTILE = "*<img src=x onerror=y()>* **<script>z()</script>** `<b a='\"'>` </li>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the month *before* it | the month <em>before</em> it",
                "**never**, *ever*     | <strong>never</strong>, <em>ever</em>",
                "`a * b` is *`c`*      | <code>a * b</code> is <em><code>c</code></em>",
                "(*so*)                | (<em>so</em>)",
                "**a `x ** y` b**      | <strong>a <code>x ** y</code> b</strong>"
            })
    void marks_become_tags(String markdown, String html) {
        assertThat(Prose.html(markdown)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * 3 * 4", "2*3*4", "one * alone", "**", "* * *", "a *b", "*a *", "x** y **z", "$1"})
    void other_asterisks_are_text(String markdown) {
        assertThat(Prose.html(markdown)).isEqualTo(markdown);
        assertThat(Marked.plain(markdown)).isEqualTo(markdown);
    }

    @Test
    void plain_text_drops_the_asterisks_and_keeps_code() {
        assertThat(Marked.plain("**never** the $ *before* `a * b * c`")).isEqualTo("never the $ before `a * b * c`");
    }

    @Test
    void line_ends_stay() {
        assertThat(Prose.html("a\n*b\nc*")).isEqualTo("a<br><em>b<br>c</em>");
    }

    @Test
    void a_long_text_between_asterisks_is_read_too() {
        String text = "a` ".repeat(20_000) + "a";
        assertThat(Marked.plain("*" + text + "*")).isEqualTo(text);
    }

    @Test
    void html_in_a_mark_is_text() {
        assertThat(Prose.html(HOSTILE))
                .isEqualTo("<em>&lt;img src=x onerror=y()&gt;</em> <strong>&lt;script&gt;z()&lt;/script&gt;</strong>"
                        + " <code>&lt;b a=&#39;&quot;&#39;&gt;</code> &lt;/li&gt;");
    }

    @Test
    void question_option_and_explanation_of_a_folded_quiz_are_marked_and_harmless() {
        var options = List.of(new Option("right " + HOSTILE, true, HOSTILE), new Option("wrong", false, "no"));
        var quiz = new Quiz("7", "Drift", List.of(new Question.SingleChoice("7.one", HOSTILE, options)));
        Rendering rendering = Renderers.of(quiz);
        var page = Jsoup.parse(String.valueOf(rendering.data().get("text/html")));
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("em")).hasSize(4);
        assertThat(page.select("details strong")).hasSize(2);
        assertThat(String.valueOf(rendering.data().get("text/plain"))).doesNotContain("*<", ">*");
    }

    @Test
    void what_an_attempt_brought_is_marked_and_harmless() {
        var options = List.of(new Option("right " + HOSTILE, true, HOSTILE), new Option("*wrong*", false, "no"));
        var quiz = new Quiz("7", "Drift", List.of(new Question.SingleChoice("7.one", "Which?", options)));
        Rendering rendering = Renderers.of(quiz.grade("7.one", Answer.Chosen.of(1)));
        var page = Jsoup.parse(String.valueOf(rendering.data().get("text/html")));
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("li").eachText().getLast()).isEqualTo("✗ wrong, your choice: wrong — no");
        assertThat(String.valueOf(rendering.data().get("text/plain")))
                .endsWith("✗ wrong, your choice: wrong — no")
                .doesNotContain("*<", ">*");
    }
}
