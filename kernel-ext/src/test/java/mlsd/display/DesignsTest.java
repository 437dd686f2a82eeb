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
    void an_export_holds_the_kept_pages_and_says_which_are_missing() throws IOException {
        Designs.page(DATA, Optional.of(design()));
        var shown = text(export(DesignDocument.page("4", "Features", "text")));
        assertThat(shown)
                .contains("## 2 Frame", "## 4 Features", "no page yet of step 1, 3", "run the lesson of that number")
                .contains("Written to `" + folder.resolve("out.md") + "`");
        assertThat(folder.resolve("out.md"))
                .content()
                .startsWith("# Feed & co\n\n## 2 Frame")
                .contains("no page yet of step 1, 3");
        assertThat(folder.resolve("out.html")).content().contains("no page yet of step 1, 3");
    }

    @Test
    void a_whole_document_misses_nothing() {
        Designs.page(DATA, Optional.of(design()));
        assertThat(text(export(DesignDocument.page("1", "Requirements", "text"))))
                .doesNotContain("no page yet");
    }

    @Test
    void a_page_edited_by_hand_is_exported_as_edited() throws IOException {
        Designs.page(DATA, Optional.of(design()));
        Files.writeString(design().resolve("2.md"), "## 2 Frame\n\nmine\n");
        Files.writeString(design().resolve("notes.md"), "## notes Ours\n\nask legal\n");
        assertThat(text(export(DesignDocument.page("1", "Requirements", "text"))))
                .contains("mine", "## notes Ours", "ask legal");
    }

    @Test
    void an_export_replaces_the_former_one_and_leaves_nothing_else() throws IOException {
        export(DATA);
        export(DesignDocument.page("2", "Frame", "anew"));
        assertThat(folder.resolve("out.md")).content().contains("anew").doesNotContain("Goal");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder.resolve("out.md"), folder.resolve("out.html"));
        }
    }

    @Test
    void an_export_makes_its_folder_or_says_why_it_cannot() throws IOException {
        var deep = DesignDocument.export("Feed", Path.of("for/print"), DATA);
        assertThat(text(Designs.export(deep, Optional.of(design())))).contains("Written to");
        assertThat(folder.resolve("for/print.html")).exists();
        Files.writeString(folder.resolve("file"), "");
        var blocked = DesignDocument.export("Feed", folder.resolve("file/out"), DATA);
        assertThat(text(Designs.export(blocked, Optional.of(design()))))
                .contains("## 2 Frame", "could not be written", "choose a folder that may be written to");
    }

    @Test
    void the_html_file_holds_no_markup_of_the_pages() {
        export(DATA);
        var page = Jsoup.parse(read(folder.resolve("out.html")));
        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.html()).doesNotContain("http:", "https:");
        assertThat(page.title()).isEqualTo("Feed & co");
        assertThat(page.select("p code").text()).isEqualTo("a < b");
    }

    @Test
    void without_progress_nothing_is_written() {
        var shown = text(Designs.export(DesignDocument.export("Feed", folder.resolve("out"), DATA), Optional.empty()));
        assertThat(shown).contains("## 2 Frame", "no page yet of step 1", "Nothing is written");
        assertThat(folder).isEmptyDirectory();
    }

    private Path design() {
        return folder.resolve("design");
    }

    private Rendering export(DesignPage own) {
        return Designs.export(DesignDocument.export("Feed & co", Path.of("out"), own), Optional.of(design()));
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
