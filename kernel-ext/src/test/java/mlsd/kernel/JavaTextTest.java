package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void a_carriage_return_and_line_feed_end_one_line() {
        assertThat(JavaText.lineOf("a\r\nb", 3)).isEqualTo(2);
    }

    @Test
    void the_third_line_begins_after_the_second_break() {
        assertThat(JavaText.lineStart("a\n\nb", 3)).isEqualTo(3);
    }

    @Test
    void code_begins_after_blanks_and_comments() {
        String text = "\n// one\n/* two\n */ ; int a;";
        assertThat(text.substring(JavaText.codeStart(text))).isEqualTo("int a;");
    }

    @Test
    void a_string_is_code_enough_to_begin_with() {
        assertThat(JavaText.codeStart("  \"// no comment\"")).isEqualTo(2);
    }

    @Test
    void a_text_of_comments_has_no_code() {
        assertThat(JavaText.codeStart("// one\n")).isEqualTo(7);
    }

    @Test
    void brackets_in_strings_and_comments_do_not_count() {
        assertThat(Brackets.open("f(\"(\", '{' /* [ */ // (")).containsExactly(new Brackets.Open('(', 1));
    }

    @Test
    void a_text_block_may_hold_quotes() {
        assertThat(Span.of("\"\"\"\n a \"b\" \\\"\"\" c\"\"\""))
                .containsExactly(new Span(Span.Kind.TEXT_BLOCK, 0, 20, true));
    }
}
