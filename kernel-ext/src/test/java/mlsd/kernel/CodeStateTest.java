package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeStateTest {
    private static final JShell SHELL =
            JShell.builder().executionEngine("local").build();

    @AfterAll
    static void close() {
        SHELL.close();
    }

    private static CodeState of(String code) {
        return CodeState.of(SHELL.sourceCodeAnalysis(), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "// note", "int x = 3", "x + 1", "int a = 1;\nint b = 2;", "class A {\n}", "%maven a:b:1"})
    void can_run(String code) {
        assertThat(of(code)).isEqualTo(new CodeState("complete", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for (;;) {", "int a = 1;\nif (a > 0) {", "foo(1,", "int[] a = {1,"})
    void goes_on_one_step_further_in(String code) {
        assertThat(of(code)).isEqualTo(new CodeState("incomplete", "    "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int x =", "x.", "1 +", "String s = \"\"\"\n  abc", "/* note"})
    void goes_on_at_the_same_place(String code) {
        assertThat(of(code)).isEqualTo(new CodeState("incomplete", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A {\n    int b;", "void f() {\n    g();"})
    void keeps_the_indent_of_the_last_line(String code) {
        assertThat(of(code)).isEqualTo(new CodeState("incomplete", "    "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int 3x = ;", "String s = \"abc", ")", "int a = 1;\nint 3x = ;"})
    void cannot_become_right(String code) {
        assertThat(of(code)).isEqualTo(new CodeState("invalid", ""));
    }
}
