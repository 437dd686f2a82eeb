package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicLinesTest {
    private static final String TEXT_BLOCK = "\"\"\"\n    %d rows\n%s\n    \"\"\"";

    private final MagicLines magics = new MagicLines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT_BLOCK,
                "/*\n%time is a magic\n   %d\n*/\nint a = 1;",
                "\"rows=%d\".formatted(3)",
                "\"a\" + \"rows = %d\".formatted(3)",
                "\"say \\\"=%s\\\"\".formatted(3)",
                "int a = 1; // a =%d\n",
                "int a = 1; // a =\nint b;",
                "int a = 7\n    % b",
                "int a = 7\n%3;"
            })
    void text_and_arithmetic_stay_as_they_are(String cell) {
        assertThat(magics.resolve(cell)).isEqualTo(cell);
    }

    @Test
    void a_line_of_code_that_begins_with_a_name_is_a_call() {
        assertThat(magics.resolve("int a = 1;\n  %time a\nint b;"))
                .startsWith("int a = 1;\n")
                .endsWith("\nint b;")
                .contains("lineMagic")
                .doesNotContain("%time");
    }

    @Test
    void a_magic_gives_a_value_behind_an_equals_sign() {
        assertThat(magics.resolve("var a = %time 5"))
                .startsWith("var a =")
                .contains("lineMagic")
                .doesNotContain("%time");
    }

    @Test
    void each_magic_is_a_call_of_its_own_and_the_lines_keep_their_numbers() {
        String java = magics.resolve("%time 1\n\n%time 2\n\nint a;");
        assertThat(java.split("lineMagic", -1)).hasSize(3);
        assertThat(java.lines()).hasSize(5);
    }

    @Test
    void what_looks_like_a_comment_or_a_quote_in_a_magic_opens_none() {
        assertThat(magics.resolve("%classpath lib/*.jar\n%load it's.jsh\n%time 1"))
                .doesNotContain("%classpath", "%load", "%time");
    }

    @Test
    void a_magic_behind_a_text_block_or_a_comment_is_one() {
        assertThat(magics.resolve("var a = " + TEXT_BLOCK + ";\n%time a\n/*\n%d\n*/\n%time 2"))
                .contains(TEXT_BLOCK, "/*\n%d\n*/")
                .doesNotContain("%time");
    }

    @Test
    void a_magic_of_the_whole_cell_takes_its_body_with_it() {
        assertThat(magics.resolve("%%time\nint a = 1;")).contains("cellMagic").doesNotContain("%%time");
    }

    @Test
    void two_percent_signs_in_a_text_block_are_text() {
        String cell = "var a = \"\"\"\n%%time\n\"\"\";";
        assertThat(magics.resolve(cell)).isEqualTo(cell);
    }
}
