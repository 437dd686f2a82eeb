package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeErrorsTest {
    private final Notes notes = new Notes("java.util.*", "java.util.stream.*");

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void names_the_class_and_the_line_of_the_cell() {
        assertThat(notes.failure("int a = 1;\nint b = 2;\n\nint c = a / (b - 2);")
                        .plain())
                .isEqualTo("""
                ArithmeticException: / by zero  (java.lang.ArithmeticException)
                  cell [1], line 4
                    → int c = a / (b - 2);""");
    }

    @Test
    void gives_the_short_name_and_the_message_to_the_protocol() {
        Failure failure = notes.failure("Integer.parseInt(\"x\")");
        assertThat(List.of(failure.name(), failure.value()))
                .containsExactly("NumberFormatException", "For input string: \"x\"");
    }

    @Test
    void names_the_earlier_cell_that_a_method_comes_from() {
        assertThat(notes.failure("int half(int x) {\n  return x / 0;\n}", "half(3)")
                        .plain())
                .isEqualTo("""
                ArithmeticException: / by zero  (java.lang.ArithmeticException)
                  cell [1], line 2, in half
                    → return x / 0;
                  cell [2], line 1
                    → half(3)""");
    }

    @Test
    void folds_the_frames_of_libraries_around_a_lambda() {
        String cell = "// numbers\n\nList.of(1, 2).stream()\n    .map(x -> x / 0)\n    .toList()";
        assertThat(notes.failure(cell).plain()).matches("""
                ArithmeticException: / by zero  \\(java.lang.ArithmeticException\\)
                  cell \\[1], line 4, in a lambda
                    → .map\\(x -> x / 0\\)
                  … \\d+ frames in jdk …
                  cell \\[1], line 5
                    → .toList\\(\\)""");
    }

    @Test
    void names_the_class_around_a_method_and_a_constructor() {
        String type = "class Box {\n  Box(int n) {\n    fill(n);\n  }\n  void fill(int n) {\n    n = 1 / n;\n  }\n}";
        assertThat(notes.failure(type, "new Box(0)").plain())
                .contains("cell [1], line 6, in Box.fill\n    → n = 1 / n;\n  cell [1], line 3, in new Box\n");
    }

    @Test
    void shows_the_causes_in_the_same_way() {
        String cell = "try {\n  Integer.parseInt(\"x\");\n} catch (Exception e) {\n"
                + "  throw new IllegalStateException(\"no number\", e);\n}";
        assertThat(notes.failure(cell).plain()).matches("""
                IllegalStateException: no number  \\(java.lang.IllegalStateException\\)
                  cell \\[1], line 4
                    → throw new IllegalStateException\\("no number", e\\);
                Caused by: NumberFormatException: For input string: "x"  \\(java.lang.NumberFormatException\\)
                  … \\d frames in jdk …
                  cell \\[1], line 2
                    → Integer.parseInt\\("x"\\);""");
    }

    @Test
    void cleans_the_variable_in_a_null_message() {
        assertThat(notes.failure("String s = null;", "s.length()").value())
                .isEqualTo("Cannot invoke \"String.length()\" because \"s\" is null");
    }

    @Test
    void cleans_the_class_names_of_a_failed_cast() {
        assertThat(notes.failure("record P(int a) {}", "Object o = new P(1);", "String s = (String) o;")
                        .value())
                .isEqualTo("class P cannot be cast to class java.lang.String");
    }

    @Test
    void cuts_an_endless_recursion_and_says_what_it_is() {
        assertThat(notes.failure("int down(int n) { return down(n + 1); }", "down(1)")
                        .plain())
                .matches("""
                StackOverflowError  \\(java.lang.StackOverflowError\\)
                  cell \\[1], line 1, in down
                    → int down\\(int n\\) \\{ return down\\(n \\+ 1\\); }
                  … the same line [\\d,]+ times more …
                The calls never end: a method that calls itself needs a case in which it returns without a call.""");
    }

    @Test
    void cuts_a_recursion_over_two_methods_in_the_middle() {
        String plain = notes.failure(
                        "int odd(int n) { return even(n + 1); }", "int even(int n) { return odd(n + 1); }", "odd(1)")
                .plain();
        assertThat(plain.lines().filter(line -> line.endsWith("steps more …"))).hasSize(1);
    }

    @Test
    void cuts_a_huge_message_with_a_notice() {
        assertThat(notes.failure("if (true) throw new RuntimeException(\"x\".repeat(1_000_000));")
                        .value())
                .endsWith("xx … (998,000 characters more)");
    }

    @Test
    void survives_an_exception_whose_message_throws() {
        var hostile = new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no");
            }
        };
        assertThat(new RuntimeErrors(notes.shell, notes.cells).of(hostile).value())
                .isEqualTo("(no message: getMessage() itself threw IllegalStateException)");
    }

    @Test
    void shows_what_was_suppressed() {
        var failure = new IllegalStateException("first");
        failure.addSuppressed(new IllegalArgumentException("second"));
        assertThat(new RuntimeErrors(notes.shell, notes.cells).of(failure).plain())
                .contains("Also failed on the way: IllegalArgumentException: second");
    }

    @Test
    void survives_causes_in_a_circle() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));
        assertThat(new RuntimeErrors(notes.shell, notes.cells).of(first).plain())
                .containsOnlyOnce("Caused by: RuntimeException: second");
    }

    @Test
    void maps_a_raw_exception_to_the_same_lines() {
        notes.run("Throwable kept = null;");
        notes.run("int half(int x) {\n\n  return x / 0;\n}");
        notes.run("try {\n  half(3);\n} catch (Exception e) {\n  kept = e;\n}");
        assertThat(new RuntimeErrors(notes.shell, notes.cells)
                        .of(Kept.from(notes))
                        .plain())
                .isEqualTo("""
                ArithmeticException: / by zero  (java.lang.ArithmeticException)
                  cell [2], line 3, in half
                    → return x / 0;
                  cell [3], line 2
                    → half(3);""");
    }

    @Test
    void says_what_a_method_still_lacks() {
        assertThat(notes.failure("int f() { return g(3); }", "f()").plain()).isEqualTo("""
                Not defined yet: f() cannot run yet: it uses method g(int), which no cell has defined
                  cell [1], line 1, in f
                    → int f() { return g(3); }
                  cell [2], line 1
                    → f()
                Define method g(int) in a cell, then run this cell again.""");
    }

    @Test
    void prints_the_name_bold() {
        assertThat(notes.failure("int c = 1 / 0;").traceback())
                .first()
                .asString()
                .startsWith("\u001B[1mArithmeticException\u001B[0m: / by zero");
    }
}
