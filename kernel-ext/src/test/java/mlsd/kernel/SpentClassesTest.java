package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpentClassesTest {
    private final CellLoader loader = new CellLoader(UnaryOperator.identity());
    private final Runs runs = new Runs();
    private final Work work = new Work(runs, loader);
    private final Evaluator evaluator = new Evaluator(runs, work, loader, new CellIndex());
    private final JShell shell = JShell.builder()
            .executionEngine(evaluator.getExecControlProvider(), Map.of())
            .build();

    @AfterEach
    void close() {
        shell.close();
        work.close();
    }

    @Test
    void the_compiler_sees_what_cells_defined_and_none_of_the_expressions_before() throws Exception {
        run("int x = 1;", "int twice(int n) { return 2 * n; }");
        int defined = seen().size();
        run("x + 1", "twice(x)", "x++", "for (int i = 0; i < 3; i++) x += i;", "new Object() { int y = x; }.y");
        assertThat(seen()).hasSize(defined);
        assertThat(evaluator.eval(shell, "twice(x)")).isEqualTo(10);
    }

    @Test
    void lambdas_and_classes_in_an_expression_still_run_later() {
        run("var kept = new java.util.ArrayList<java.util.function.Supplier<Object>>();");
        run("kept.add(() -> new Object() { public String toString() { return \"late\"; } })", "1 + 1");
        assertThat(evaluator.eval(shell, "kept.get(0).get().toString()")).isEqualTo("late");
    }

    @Test
    void a_value_that_nobody_keeps_can_be_collected() throws Exception {
        var value = new WeakReference<>(evaluator.eval(shell, "new int[1000]"));
        for (int wait = 0; value.get() != null && wait < 100; wait++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(value.get()).isNull();
    }

    private void run(String... cells) {
        for (String cell : cells) {
            evaluator.eval(shell, cell);
        }
    }

    /// The classes of cells that javac lists.
    private List<String> seen() throws Exception {
        var files = (JavaFileManager) Inside.field(Inside.field(shell, "taskFactory"), "fileManager");
        List<String> names = new ArrayList<>();
        files.list(StandardLocation.CLASS_PATH, "REPL", Set.of(JavaFileObject.Kind.CLASS), false)
                .forEach(file -> names.add(file.getName()));
        return names;
    }
}
