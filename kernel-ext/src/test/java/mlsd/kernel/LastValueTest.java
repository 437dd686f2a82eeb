package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x + 1",
                "x == 5",
                "x++",
                "x += 2",
                "true ? 1 : 2.0",
                "x > 3 ? 'a' : 1",
                "List.of(1, 2).stream().map(i -> { return i + 1; }).toList()",
                "new StringBuilder().append(1)",
                "a[0] = 7",
                "\"\"\"\n  text\n  \"\"\".strip() // and a comment"
            })
    void gives_what_jshell_gives_for_the_expression_itself(String expression) {
        assertThat(LastValue.keeps(expression)).isTrue();
        assertThat(value(LastValue.of(expression, 1))).isEqualTo(value(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 5",
                "x = x == 5 ? 1 : 2",
                "int y = 5;",
                "int f() { return 1; }",
                "@Deprecated record P(int x) {}",
                "switch (x) { case 1 -> 1; default -> 2.0; }",
                "List.of(switch (x) { case 1 -> 1; default -> 2.0; })"
            })
    void leaves_alone_what_is_no_expression_or_might_mean_something_else(String source) {
        assertThat(LastValue.keeps(source)).isFalse();
    }

    private static String value(String source) {
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), java.util.Map.of())
                .build()) {
            shell.eval("import java.util.*;");
            shell.eval("int x = 5;");
            shell.eval("int[] a = {1};");
            var event = shell.eval(source).getFirst();
            assertThat(event.status()).isEqualTo(Snippet.Status.VALID);
            return event.value();
        }
    }
}
