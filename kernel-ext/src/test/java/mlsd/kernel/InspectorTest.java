package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectorTest {
    private final Notes notes = new Notes("java.util.*");

    @AfterEach
    void close() {
        notes.close();
    }

    private Inspection at(String code, int detail) {
        return new Inspector(notes.shell).at(code, code.length(), detail);
    }

    @Test
    void a_method_without_its_parenthesis_is_found() {
        assertThat(at("String.valueOf", 0).text()).startsWith("String String.valueOf(Object obj)");
    }

    @Test
    void the_cursor_may_stand_inside_the_name() {
        assertThat(new Inspector(notes.shell).at("String.valueOf(3)", 9, 0).found())
                .isTrue();
    }

    @Test
    void a_method_shows_the_first_paragraph_of_its_documentation() {
        assertThat(at("Math.floorMod(", 0).markdown()).contains("Returns the floor modulus of the `int` arguments.");
    }

    @Test
    void more_detail_shows_the_parameters() {
        assertThat(at("Math.floorMod", 1).markdown()).contains("- **x**: the dividend");
    }

    @Test
    void a_variable_shows_its_type_and_value() {
        notes.run("var words = List.of(\"a\", \"b\");");
        assertThat(at("words", 0).text()).isEqualTo("List<String> words\n\n\nValue: [a, b]");
    }

    @Test
    void a_class_shows_what_it_is_for() {
        assertThat(at("ArrayList", 0).text()).contains("java.util.ArrayList<E>", "Resizable-array implementation");
    }

    @Test
    void a_method_of_a_cell_shows_its_signature() {
        notes.run("int half(int number) { return number / 2; }");
        assertThat(at("half", 0).text()).isEqualTo("int half(int number)");
    }

    @Test
    void a_method_after_another_statement_is_found() {
        assertThat(at("int a = 1;\nMath.abs", 0).text()).startsWith("int Math.abs(int a)");
    }

    @Test
    void a_keyword_has_nothing_to_show() {
        assertThat(at("for", 0).found()).isFalse();
    }

    @Test
    void an_unknown_name_has_nothing_to_show() {
        assertThat(at("nothingOfThisName", 0).found()).isFalse();
    }

    @Test
    void a_string_has_nothing_to_show() {
        assertThat(at("\"String", 0).found()).isFalse();
    }
}
