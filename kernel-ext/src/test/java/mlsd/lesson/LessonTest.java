package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonTest {
    @Test
    void a_notebook_is_the_lesson_of_its_number_in_whatever_folder() {
        assertThat(Lesson.idOf(Path.of("framework/03-prepare-data.ipynb"))).contains("3");
        assertThat(Lesson.idOf(Path.of("/elsewhere/deep/03-prepare-data.ipynb")))
                .contains("3");
        assertThat(Lesson.idOf(Path.of("00-welcome.ipynb"))).contains("0");
        assertThat(Lesson.idOf(Path.of("cases/10-video-search.ipynb"))).contains("10");
    }

    @Test
    void copies_and_a_readers_own_notebooks_are_no_lessons() {
        assertThat(Lesson.idOf(Path.of("03-prepare-data-Copy1.ipynb"))).isEmpty();
        assertThat(Lesson.idOf(Path.of("Untitled.ipynb"))).isEmpty();
        assertThat(Lesson.idOf(Path.of("03-prepare-data.txt"))).isEmpty();
        assertThat(Lesson.idOf(Path.of("/"))).isEmpty();
    }

    @Test
    void the_folder_is_found_from_a_notebook_below_it_and_from_the_checkout(@TempDir Path home) throws IOException {
        var lessons = Files.createDirectories(home.resolve("notebooks"));
        Files.writeString(lessons.resolve("00-welcome.ipynb"), "{}");
        assertThat(LessonFolder.around(lessons.resolve("framework/more/03-prepare-data.ipynb")))
                .contains(lessons);
        assertThat(LessonFolder.around(home)).contains(lessons);
    }

    @Test
    void there_may_be_no_folder_of_lessons(@TempDir Path elsewhere) {
        assertThat(LessonFolder.around(elsewhere)).isEmpty();
    }
}
