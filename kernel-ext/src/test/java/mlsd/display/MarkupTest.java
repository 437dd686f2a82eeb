package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void headings_and_paragraphs() {
        assertThat(Markup.html("# A\n\none\ntwo\n\nthree")).isEqualTo("<h1>A</h1>\n<p>one\ntwo</p>\n<p>three</p>\n");
    }

    @Test
    void lists_and_the_lines_that_go_on() {
        assertThat(Markup.html("- a\n  more\n- b")).isEqualTo("<ul><li>a more</li>\n<li>b</li></ul>\n");
        assertThat(Markup.html("1. a\n2. b")).isEqualTo("<ol><li>a</li>\n<li>b</li></ol>\n");
    }

    @Test
    void tables_with_a_head() {
        assertThat(Markup.html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .isEqualTo("<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>\n");
    }

    @Test
    void code_is_left_alone() {
        assertThat(Markup.html("```java\n# no **bold** <b>\n```\nafter"))
                .isEqualTo("<pre># no **bold** &lt;b&gt;</pre>\n<p>after</p>\n");
    }

    @Test
    void a_fence_that_is_never_closed_ends_with_the_text() {
        assertThat(Markup.html("```\na")).isEqualTo("<pre>a</pre>\n");
    }

    @Test
    void spans() {
        assertThat(Markup.inline("**a `b`** *c* 2*3*4 [d](https://e.org/?f=1&g) `<h>`"))
                .isEqualTo("<strong>a <code>b</code></strong> <em>c</em> 2<em>3</em>4"
                        + " <a href=\"https://e.org/?f=1&amp;g\">d</a> <code>&lt;h&gt;</code>");
    }

    @Test
    void a_link_to_code_is_text() {
        assertThat(Markup.inline("[x](javascript:alert(1))")).isEqualTo("[x](javascript:alert(1))");
    }

    @Test
    void markup_in_the_text_is_text() {
        assertThat(Markup.html("<img src=x onerror=y()>")).isEqualTo("<p>&lt;img src=x onerror=y()&gt;</p>\n");
    }
}
