package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignDocumentTest {
    private static final DesignPage DATA = DesignDocument.page("3", "Prepare the data", "- **Label:** a click\n");

    @TempDir
    Path folder;

    @Test
    void a_page_begins_with_its_step_and_title() {
        assertThat(DATA.markdown()).isEqualTo("## 3 Prepare the data\n\n- **Label:** a click\n");
    }

    @Test
    void pages_stand_in_the_order_of_their_numbers_not_of_their_letters() {
        var pages = List.of(page("10"), page("2"), page("extra"), page("1"));
        assertThat(new DesignDocument("Feed", pages).pages())
                .extracting(DesignPage::step)
                .containsExactly("1", "2", "10", "extra");
    }

    @Test
    void the_whole_is_the_title_and_all_pages() {
        assertThat(new DesignDocument("Feed", List.of(page("2"), page("1"))).markdown())
                .isEqualTo("# Feed\n\n## 1 Step\n\ntext\n\n## 2 Step\n\ntext\n");
    }

    @Test
    void a_page_kept_is_read_again() {
        DesignDocument.keep(DATA, folder.resolve("design"));
        assertThat(new DesignDocument("Feed", List.of())
                        .over(folder.resolve("design"))
                        .pages())
                .containsExactly(DATA);
    }

    @Test
    void the_second_keeping_replaces_the_first_and_leaves_nothing_else() throws IOException {
        DesignDocument.keep(page("3"), folder);
        DesignDocument.keep(DATA, folder);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("3.md"));
        }
        assertThat(folder.resolve("3.md")).hasContent(DATA.markdown());
    }

    @Test
    void a_page_at_hand_stands_in_for_the_kept_one() {
        DesignDocument.keep(page("3"), folder);
        assertThat(new DesignDocument("Feed", List.of(DATA)).over(folder).pages())
                .containsExactly(DATA);
    }

    @Test
    void what_is_no_page_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("3.md"), "my own notes");
        Files.writeString(folder.resolve("4.md"), "## 5 Another step\n\ntext");
        Files.writeString(folder.resolve("5.md"), "## 5 Empty\n\n \n");
        assertThat(new DesignDocument("Feed", List.of()).over(folder).pages()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_keeps_nothing() {
        assertThat(new DesignDocument("Feed", List.of())
                        .over(folder.resolve("none"))
                        .pages())
                .isEmpty();
    }

    @Test
    void steps_before_the_last_without_a_page_are_missing() {
        assertThat(new DesignDocument("Feed", List.of(page("2"), page("4"), page("extra"))).missing())
                .containsExactly("1", "3");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DesignDocument.keep(DATA, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be kept in " + file)
                .hasMessageContaining("check that it may be written");
    }

    @Test
    void a_step_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() -> DesignDocument.page("../3", "Data", "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../3");
    }

    @Test
    void an_empty_page_is_refused() {
        assertThatThrownBy(() -> DesignDocument.page("3", "Data", " \n"))
                .hasMessage("page 3 of the design document needs a text");
    }

    private static DesignPage page(String step) {
        return DesignDocument.page(step, "Step", "text");
    }
}
