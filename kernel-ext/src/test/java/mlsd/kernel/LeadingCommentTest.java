package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadingCommentTest {
    @Test
    void comments_before_a_statement_count_as_lines_of_the_cell() {
        var cell = new Cell(1, "// numbers\n\nint a = 1;");
        try (var notes = new Notes()) {
            assertThat(new Statements(notes.shell.sourceCodeAnalysis(), cell, cell.source()).next())
                    .contains(new Statements.Piece("int a = 1;", new CellIndex.Place(cell, 2, 0)));
        }
    }
}
