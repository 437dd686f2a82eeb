package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mlsd.lesson.DesignDocument;
import mlsd.lesson.DesignPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignsTest {
    private static final DesignPage DATA = DesignDocument.page("2", "Frame", "Goal: `a < b` <script>x()</script>");

    @TempDir
    Path folder;

    @Test
    void a_page_is_shown_as_markdown_and_as_text() {
        assertThat(Renderers.of(DATA).data())
                .containsEntry("text/markdown", DATA.markdown())
                .containsEntry("text/plain", DATA.markdown());
    }

    @Test
    void a_page_shown_is_kept() {
        Designs.page(DATA, Optional.of(folder));
        assertThat(folder.resolve("2.md")).hasContent(DATA.markdown());
    }

    @Test
    void a_page_that_cannot_be_kept_is_shown_all_the_same() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(text(Designs.page(DATA, Optional.of(file))))
                .startsWith(DATA.markdown())
                .contains("cannot be kept");
    }

    @Test
    void pages_lie_in_the_checkout_unless_progress_is_off() {
        assertThat(Designs.folder(Map.of("MLSD_HOME", "/course"))).contains(Path.of("/course/.course/design"));
        assertThat(Designs.folder(Map.of("MLSD_HOME", "/course", "MLSD_PROGRESS", "off")))
                .isEmpty();
    }

    @Test
    void an_export_holds_the_kept_pages_and_says_which_are_missing() {
        Designs.page(DATA, Optional.of(folder));
        var shown = text(Designs.export(
                DesignDocument.export("Feed", folder.resolve("out"), DesignDocument.page("4", "Features", "text")),
                Optional.of(folder)));
        assertThat(shown).contains("## 2 Frame", "## 4 Features", "no page yet of step 1, 3", "out.md");
        assertThat(folder.resolve("out.md")).content().startsWith("# Feed\n\n## 2 Frame");
    }

    @Test
    void the_html_file_holds_no_markup_of_the_pages() {
        Designs.export(DesignDocument.export("Feed & co", folder.resolve("out"), DATA), Optional.of(folder));
        var page = Jsoup.parse(read(folder.resolve("out.html")));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.title()).isEqualTo("Feed & co");
        assertThat(page.select("p code").text()).isEqualTo("a < b");
    }

    @Test
    void without_progress_nothing_is_written() {
        var shown = text(Designs.export(DesignDocument.export("Feed", folder.resolve("out"), DATA), Optional.empty()));
        assertThat(shown).contains("## 2 Frame", "Nothing is written");
        assertThat(folder).isEmptyDirectory();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Rendering rendering) {
        return String.valueOf(rendering.data().get("text/plain"));
    }
}
