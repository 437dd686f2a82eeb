package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaretTest {
    @Test
    void one_character_has_a_caret_alone() {
        assertThat(Caret.under("int x = a;", 8, 9)).isEqualTo("int x = a;\n        ^");
    }

    @Test
    void an_empty_span_after_the_line_is_marked() {
        assertThat(Caret.under("a", 1, 1)).isEqualTo("a\n ^");
    }

    @Test
    void a_tab_takes_four_columns() {
        assertThat(Caret.under("\tab", 1, 3)).isEqualTo("    ab\n    ^~");
    }

    @Test
    void an_emoji_takes_two_columns() {
        assertThat(Caret.under("\"😀\" + a", 7, 8)).isEqualTo("\"😀\" + a\n       ^");
    }

    @Test
    void a_combining_accent_takes_none() {
        assertThat(Caret.under("e\u0301 + a", 5, 6)).isEqualTo("e\u0301 + a\n    ^");
    }

    @Test
    void a_long_line_is_cut_before_the_mark() {
        String drawn = Caret.under("x".repeat(500) + "bad" + "y".repeat(500), 500, 503);
        String marker = drawn.lines().toList().getLast();
        assertThat(drawn.substring(marker.indexOf('^'), marker.indexOf('^') + 3))
                .isEqualTo("bad");
    }
}
