package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import mlsd.lesson.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedLessonTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @BeforeEach
    void lessons() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("notebooks")).resolve("00-welcome.ipynb"), "{}");
    }

    private Progress progress() {
        return Progress.in(home.resolve(".course"), NOON);
    }

    private void open(Path notebook) {
        OpenedLesson.note(notebook, Map.of("MLSD_HOME", home.toString()), NOON);
    }

    @Test
    void a_lesson_is_noted_wherever_it_lies_below_the_folder_of_the_lessons() {
        open(home.resolve("notebooks/moved/again/03-prepare-data.ipynb"));
        assertThat(progress().of("3").lastOpened()).contains(NOON.instant());
    }

    @Test
    void a_notebook_elsewhere_is_no_lesson(@TempDir Path elsewhere) {
        open(elsewhere.resolve("03-prepare-data.ipynb"));
        assertThat(progress().lessons()).isEmpty();
    }

    @Test
    void a_readers_own_notebook_is_no_lesson() {
        open(home.resolve("notebooks/Untitled.ipynb"));
        assertThat(progress().lessons()).isEmpty();
    }

    @Test
    void a_kernel_serves_without_progress_too() throws IOException {
        var file = Files.writeString(home.resolve("file"), "").toString();
        assertThatNoException()
                .isThrownBy(() -> OpenedLesson.note(
                        home.resolve("notebooks/00-welcome.ipynb"), Map.of("MLSD_PROGRESS", file), NOON));
    }
}
