package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleterTest {
    @TempDir
    Path folder;

    private final Notes notes = new Notes("java.util.*", "java.util.stream.*");

    @AfterEach
    void close() {
        notes.close();
    }

    private Completions at(String code) {
        return at(code, code.codePointCount(0, code.length()));
    }

    private Completions at(String code, int cursor) {
        Notes.classes().named("List");
        return new Completer(notes.shell, Notes.classes(), List.of("%maven", "%%time"), folder).at(code, cursor);
    }

    @Test
    void members_of_a_variable() {
        notes.run("String s = \"a\";");
        assertThat(at("s.len").matches()).containsExactly("length()");
    }

    @Test
    void the_range_begins_after_the_dot() {
        notes.run("String s = \"a\";");
        assertThat(at("s.len")).extracting(Completions::start, Completions::end).containsExactly(2, 5);
    }

    @Test
    void the_range_counts_an_emoji_once() {
        notes.run("String s = \"a\";");
        assertThat(at("\"😀😀\" + s.len"))
                .extracting(Completions::start, Completions::end)
                .containsExactly(9, 12);
    }

    @Test
    void the_text_after_the_cursor_does_not_matter() {
        notes.run("String s = \"a\";");
        assertThat(at("s.len + 1; int b = ;", 5).matches()).containsExactly("length()");
    }

    @Test
    void what_every_object_has_comes_last() {
        notes.run("String s = \"a\";");
        assertThat(at("s.").matches()).startsWith("charAt(").endsWith("wait(");
    }

    @Test
    void variables_and_methods_of_the_session_come_first() {
        notes.run("int listing = 1;");
        notes.run("int lister(int a) { return a; }");
        assertThat(at("list").matches()).startsWith("listing", "lister(");
    }

    @Test
    void the_type_is_known_after_a_cast() {
        notes.run("Object o = \"a\";");
        assertThat(at("((String) o).isBl").matches()).containsExactly("isBlank()");
    }

    @Test
    void the_type_is_known_inside_a_lambda() {
        assertThat(at("Stream.of(\"a\").map(x -> x.isBl").matches()).containsExactly("isBlank()");
    }

    @Test
    void a_chain_over_several_lines_is_one_expression() {
        assertThat(at("Stream.of(\"a\")\n    .map(x -> x + 1)\n    .toLi").matches())
                .containsExactly("toList()");
    }

    @Test
    void a_variable_of_an_earlier_line_is_known() {
        assertThat(at("var words = List.of(\"a\");\nwords.get(0).isBl").matches())
                .containsExactly("isBlank()");
    }

    @Test
    void a_local_variable_in_an_open_method_is_known() {
        assertThat(at("int f(String word) {\n  String other = word;\n  return other.isBl")
                        .matches())
                .containsExactly("isBlank()");
    }

    @Test
    void a_class_that_is_not_imported_is_offered_by_its_full_name() {
        assertThat(at("LocalDat").matches()).contains("java.time.LocalDate");
    }

    @Test
    void a_class_of_a_library_is_offered_by_its_full_name() {
        assertThat(at("DoubleCol").matches()).contains("tech.tablesaw.api.DoubleColumn");
    }

    @Test
    void an_imported_class_is_offered_by_its_short_name_alone() {
        assertThat(at("ArrayLis").matches()).contains("ArrayList").doesNotContain("java.util.ArrayList");
    }

    @Test
    void packages_after_import() {
        assertThat(at("import java.util.conc").matches()).containsExactly("concurrent.");
    }

    @Test
    void keywords_are_offered() {
        assertThat(at("retu").matches()).contains("return");
    }

    @Test
    void a_line_magic_is_offered() {
        assertThat(at("%ma").matches()).containsExactly("%maven");
    }

    @Test
    void a_magic_on_a_later_line_replaces_its_own_range() {
        assertThat(at("int a = 1;\n%ma"))
                .extracting(Completions::start, Completions::end)
                .containsExactly(11, 14);
    }

    @Test
    void files_are_offered_in_a_string() throws IOException {
        Files.createDirectories(folder.resolve("data/train"));
        Files.createFile(folder.resolve("data/trace.csv"));
        assertThat(at("Path.of(\"data/tra").matches()).containsExactly("train/", "trace.csv");
    }

    @Test
    void nothing_is_offered_in_a_comment() {
        assertThat(at("// str").matches()).isEmpty();
    }

    @Test
    void the_metadata_says_what_a_method_takes() {
        notes.run("int half(int number) { return number / 2; }");
        assertThat(at("hal").metadata())
                .isEqualTo(Map.of(
                        "_jupyter_types_experimental",
                        List.of(Map.of(
                                "text",
                                "half(",
                                "type",
                                "function",
                                "signature",
                                "(int) → int",
                                "start",
                                0,
                                "end",
                                3))));
    }

    @Test
    void temporary_variables_of_jshell_are_hidden() {
        notes.run("1 + 1");
        assertThat(at("int a = ").matches()).noneMatch(text -> text.startsWith("$"));
    }

    @Test
    void a_cursor_outside_the_cell_is_moved_to_its_end() {
        assertThat(at("retu", 99).matches()).contains("return");
    }
}
