package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Checks as learners meet them: stub, check and solution are cells of one shell.
class CheckInCellsTest {
    private static final String STUB = """
            int firstAlarm(double[] shifts, double limit) {
                throw new UnsupportedOperationException("TODO: return the index of the first shift over the limit");
            }""";
    private static final String CHECK = """
            Check.exercise("7.1").when("no shift over the limit", () -> firstAlarm(new double[] {0.1}, 0.2), -1)
                .when("a second shift over the limit", () -> firstAlarm(new double[] {0.1, 0.3}, 0.2), 1)""";
    private static final String SOLUTION = """
            int firstAlarm(double[] shifts, double limit) {
                for (int i = 0; i < shifts.length; i++) if (shifts[i] > limit) return i;
                return -1;
            }""";

    private final JShell shell = shell();

    private static JShell shell() {
        var shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        shell.eval("import mlsd.lesson.*;");
        return shell;
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String run(String cell) {
        return String.valueOf(shell.eval(cell).getFirst().value());
    }

    @Test
    void the_stub_is_not_yet_done() {
        run(STUB);
        assertThat(run(CHECK)).isEqualTo("Exercise 7.1: not yet — return the index of the first shift over the limit.");
    }

    @Test
    void the_solution_redefines_the_stub() {
        run(STUB);
        run(SOLUTION);
        assertThat(run(CHECK)).isEqualTo("Exercise 7.1: correct.");
    }

    @Test
    void a_wrong_answer_gets_its_message() {
        run("int firstAlarm(double[] shifts, double limit) { return 0; }");
        assertThat(run(CHECK)).isEqualTo("Exercise 7.1: no shift over the limit gives 0, expected -1.");
    }

    @Test
    void a_method_that_needs_an_undefined_one_is_explained() {
        run("int firstAlarm(double[] shifts, double limit) { return search(shifts, limit); }");
        assertThat(run(CHECK))
                .isEqualTo("Exercise 7.1: no shift over the limit uses something that is not defined yet;"
                        + " run the cell that defines it.");
    }

    @Test
    void a_record_defined_again_is_compared_by_what_it_holds() {
        run("record Window(double share) {}");
        run("var expected = new Window(0.5);");
        run("record Window(double share) { double percent() { return 100 * share; } }");
        run("Object window() { return new Window(0.5); }");
        assertThat(run("Check.exercise(\"7.1\").when(\"a window\", () -> window(), new Window(0.5))"))
                .isEqualTo("Exercise 7.1: correct.");
    }

    @Test
    void the_learners_frames_are_in_the_details() {
        run("int firstAlarm(double[] shifts, double limit) { return 1 / 0; }");
        assertThat(run(CHECK + ".details()")).contains("firstAlarm").doesNotContain("mlsd.lesson");
    }
}
