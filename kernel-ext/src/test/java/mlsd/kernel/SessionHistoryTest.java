package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager.ResultFlag;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {
    private final SessionHistory history = history("int a = 1;", "a + 1", "a + 1", "b.c");

    @Test
    void the_tail_is_the_newest_cells() {
        assertThat(texts(history.lookupTail(2, Set.of()))).containsExactly("a + 1", "b.c");
    }

    @Test
    void a_range_has_its_first_cell_and_not_its_last() {
        assertThat(texts(history.lookupRange(0, 1, 3, Set.of()))).containsExactly("int a = 1;", "a + 1");
    }

    @Test
    void another_session_is_empty() {
        assertThat(history.lookupRange(-1, 1, 3, Set.of())).isEmpty();
    }

    @Test
    void a_star_stands_for_any_text() {
        assertThat(texts(history.search("*+*", 0, Set.of()))).containsExactly("a + 1", "a + 1");
    }

    @Test
    void a_question_mark_stands_for_one_character_and_a_dot_for_itself() {
        assertThat(texts(history.search("?.?", 0, Set.of()))).containsExactly("b.c");
    }

    @Test
    void a_search_for_unique_cells_tells_each_text_once() {
        assertThat(texts(history.search("a*", 0, Set.of(ResultFlag.UNIQUE)))).containsExactly("a + 1");
    }

    private static SessionHistory history(String... cells) {
        var history = new SessionHistory();
        for (int i = 0; i < cells.length; i++) {
            history.add(new Cell(i + 1, cells[i]));
        }
        return history;
    }

    private static List<String> texts(List<HistoryEntry> entries) {
        return entries.stream().map(HistoryEntry::getInput).toList();
    }
}
