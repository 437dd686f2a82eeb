package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompileErrorsTest {
    private final Notes notes = new Notes("java.util.*", "java.util.stream.*");

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void an_unknown_variable_is_marked_and_the_near_one_named() {
        assertThat(notes.compileError("String table = \"x\";", "int n = 1;\ntabel.length()"))
                .isEqualTo("""
                cannot find symbol: variable tabel
                cell [2], line 2
                    tabel.length()
                    ^~~~~
                Did you mean `table`?""");
    }

    @Test
    void an_unknown_method_is_looked_for_among_the_members_of_its_receiver() {
        assertThat(notes.compileError("String s = \"x\";", "s.lenght()")).isEqualTo("""
                cannot find symbol: method lenght() in s of type String
                cell [2], line 1
                    s.lenght()
                      ^~~~~~
                Did you mean `length`?""");
    }

    @Test
    void a_wrong_number_of_arguments_is_told_without_the_class_that_nobody_wrote() {
        assertThat(notes.compileError("int one(int x) { return x; }", "one(1, 2)"))
                .isEqualTo("""
                method one cannot be applied to given types
                cell [2], line 1
                    one(1, 2)
                    ^~~
                It takes `(int)`, but here it gets `(int,int)`.""");
    }

    @Test
    void a_wrong_call_of_a_method_in_a_class_names_the_class() {
        assertThat(notes.compileError("class P { void m(int x) {} }", "new P().m()"))
                .startsWith("method m in class P cannot be applied to given types\n");
    }

    @Test
    void an_unknown_method_in_a_lambda_is_looked_for_there_too() {
        assertThat(notes.compileError("Stream.of(\"a\")\n    .map(x -> x.toUperCase())\n    .toList()"))
                .contains("cell [1], line 2\n", "Did you mean `toUpperCase`?");
    }

    @Test
    void a_class_that_is_not_imported_brings_its_import() {
        assertThat(notes.compileError("Table t = Table.create();")).startsWith("""
                cannot find symbol: class Table
                cell [1], line 1
                    Table t = Table.create();
                    ^~~~~
                Import it first, the likely one on top:
                    import tech.tablesaw.api.Table;
                """);
    }

    @Test
    void several_candidates_come_with_the_likely_one_first() {
        assertThat(Notes.classes().named("List")).startsWith("java.util.List").contains("java.awt.List");
    }

    @Test
    void a_misspelt_class_that_is_not_imported_is_found() {
        assertThat(notes.compileError("LocalDte d = null;")).endsWith("""
                Did you mean `LocalDate`? It needs an import:
                    import java.time.LocalDate;""");
    }

    @Test
    void a_misspelt_class_in_scope_is_named() {
        assertThat(notes.compileError("List<Strin> l = null;")).contains("Did you mean `String`?");
    }

    @Test
    void text_for_a_number_names_the_parser() {
        assertThat(notes.compileError("int x = \"a\";")).isEqualTo("""
                incompatible types: String cannot be converted to int
                cell [1], line 1
                    int x = "a";
                            ^~~
                `Integer.parseInt(…)` reads a number from a text.""");
    }

    @Test
    void a_fraction_for_an_int_names_both_ways_out() {
        assertThat(notes.compileError("int x = 3.5;"))
                .endsWith("Digits could be lost: declare the variable as `double`, or cut them off with `(int)`.");
    }

    @Test
    void a_number_as_a_condition_asks_for_a_comparison() {
        assertThat(notes.compileError("if (3) {}"))
                .endsWith("A condition is true or false: compare the number, for example `… > 0` or `… == 0`.");
    }

    @Test
    void a_missing_semicolon_is_marked_where_it_belongs() {
        assertThat(notes.compileError("int s = 1\nint t = 2;")).isEqualTo("""
                ';' expected
                cell [1], line 1
                    int s = 1
                             ^
                A statement ends with `;`: put one where the mark is.""");
    }

    @Test
    void a_missing_bracket_names_the_line_that_opened_it() {
        assertThat(notes.compileError("for (int i = 0; i < 3; i++) {\n  if (i > 1) {\n    i++;\n  }\n"))
                .endsWith("The `{` of line 1 is still open: add a `}`.");
    }

    @Test
    void a_name_with_a_digit_first_is_explained() {
        assertThat(notes.compileError("int 3x = ;")).contains("A name begins with a letter, not with a digit.");
    }

    @Test
    void an_unreported_exception_names_what_to_write() {
        assertThat(notes.compileError("void nap() {\n  Thread.sleep(3);\n}")).isEqualTo("""
                unreported exception InterruptedException; must be caught or declared to be thrown
                cell [1], line 2
                      Thread.sleep(3);
                      ^~~~~~~~~~~~~~~
                Add `throws InterruptedException` to the method, or put `try { … } catch (InterruptedException e) { … }` around this line.""");
    }

    @Test
    void a_method_of_other_arguments_lists_what_there_is() {
        assertThat(notes.compileError("Math.max(\"a\", 3)"))
                .endsWith("There is `Math.max(int,int)`, `Math.max(long,long)`, `Math.max(float,float)`,"
                        + " `Math.max(double,double)`.");
    }

    @Test
    void the_only_method_of_that_name_tells_what_it_takes() {
        assertThat(notes.compileError("int twice(int x) { return 2 * x; }", "twice(1, 2)"))
                .endsWith("It takes `(int)`, but here it gets `(int,int)`.");
    }

    @Test
    void an_unknown_package_is_marked() {
        assertThat(notes.compileError("import no.such.pkg.Thing;")).isEqualTo("""
                package no.such.pkg does not exist
                cell [1], line 1
                    import no.such.pkg.Thing;
                           ^~~~~~~~~~~~~~~~~
                Check the spelling, and that the library with this package is on the class path.""");
    }

    @Test
    void a_misspelt_import_names_the_class() {
        assertThat(notes.compileError("import java.util.Lisst;")).endsWith("Did you mean `List`?");
    }

    @Test
    void all_errors_of_a_class_are_shown() {
        String type =
                "class A {\n  void m() {\n    int q = 1;\n    q.foo();\n    String s = 3;\n    int z = qq;\n  }\n}";
        assertThat(notes.compileError(type)).contains("line 4\n", "line 5\n", "line 6\n");
    }

    @Test
    void at_most_five_errors_are_shown() {
        assertThat(notes.compileError("int f() { a1 = 1; int x1 = \"\"; int x2 = \"\"; int x3 = \"\"; int x4 = \"\";"
                                + " int x5 = \"\"; int x6 = \"\"; return 1; }")
                        .lines()
                        .filter(line -> line.startsWith("cell")))
                .hasSize(5);
    }

    @Test
    void an_error_deep_in_a_long_class_keeps_its_line() {
        String type = "class Long1 {\n" + "  int f = 1;\n".replace("f", "a").repeat(1) + "  // …\n".repeat(30)
                + "  int last() {\n    return missing;\n  }\n}";
        assertThat(notes.compileError(type)).contains("line 34\n", "    return missing;\n");
    }

    @Test
    void an_unknown_name_in_a_method_body_is_a_note() {
        assertThat(notes.compileError("int count = 1;", "int next() {\n  return cuont + 1;\n}"))
                .isEqualTo("""
                not defined yet: variable cuont
                cell [2], line 2
                      return cuont + 1;
                             ^~~~~
                Did you mean `count`?
                Until it is defined, next() cannot run.""");
    }

    @Test
    void tabs_and_carriage_returns_do_not_shift_the_mark() {
        assertThat(notes.compileError("int a = 1;\r\nif (a > 0) {\r\n\tint b = missing;\r\n}"))
                .contains("""
                cell [1], line 3
                        int b = missing;
                                ^~~~~~~
                """.stripTrailing());
    }

    @Test
    void wide_characters_take_two_columns() {
        assertThat(notes.compileError("String s = \"日本\" + missing;")).contains("""
                    String s = "日本" + missing;
                                        ^~~~~~~
                """.stripTrailing());
    }

    @Test
    void the_second_snippet_of_a_line_keeps_its_column() {
        assertThat(notes.compileError("int a = 1; int b = missing;")).contains("""
                    int a = 1; int b = missing;
                                       ^~~~~~~
                """.stripTrailing());
    }

    @Test
    void an_error_at_the_last_character_is_marked() {
        assertThat(notes.compileError("int a = (1 + 2")).contains("The `(` of line 1 is still open: add a `)`.");
    }

    @Test
    void an_unclosed_text_says_how_to_close_it() {
        assertThat(notes.compileError("String s = \"abc;")).contains("A text ends on the line on which it begins");
    }

    @Test
    void a_huge_cell_is_cut_around_the_mark() {
        String cell = "String a = \"" + "x".repeat(20_000) + "\" + missing;";
        assertThat(notes.compileError(cell).lines()).allMatch(line -> line.length() < 200);
    }

    @Test
    void a_record_constructor_must_be_public() {
        assertThat(notes.compileError("record R(int a) { R { } }"))
                .endsWith("Write `public` before the constructor: in a notebook, a record is public.");
    }

    @Test
    void a_captured_variable_that_changes_is_explained() {
        assertThat(notes.compileError("void f() { int n = 0; n++; Runnable r = () -> System.out.println(n); }"))
                .endsWith("Copy the value into a new variable before the lambda, and use that one inside.");
    }
}
