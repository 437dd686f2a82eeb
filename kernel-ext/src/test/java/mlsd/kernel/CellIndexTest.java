package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellIndexTest {
    private static final Cell CELL = new Cell(7, "int a = 1;\n\nint b = 2;");

    @Test
    void a_line_of_a_snippet_is_found_in_its_cell() {
        assertThat(new CellIndex.Place(CELL, 2, 0).line(1)).isEqualTo(3);
    }

    @Test
    void the_text_of_a_line_is_counted_from_one() {
        assertThat(CELL.line(3)).isEqualTo("int b = 2;");
    }

    @Test
    void a_line_beyond_the_end_is_empty() {
        assertThat(CELL.line(4)).isEmpty();
    }

    @Test
    void a_snippet_that_no_cell_holds_has_no_place() {
        assertThat(new CellIndex().of("12")).isEmpty();
    }
}
