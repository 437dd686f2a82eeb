package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Progress at(Instant now) {
        return Progress.in(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void nothing_is_done_at_first() {
        assertThat(at(NOON).of("7").solved()).isEmpty();
    }

    @Test
    void reading_makes_no_file() {
        at(NOON).of("7");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_was_done_is_read_back_by_lesson() {
        at(NOON).opened("7");
        at(NOON).solved("7.2");
        at(NOON).solved("7.1");
        at(NOON).solved("8.1");
        at(NOON).answered("7.bands", false);
        var standing = at(NOON).of("7");
        assertThat(standing.solved()).containsExactly("7.1", "7.2");
        assertThat(standing.answered()).isEqualTo(Map.of("7.bands", false));
        assertThat(standing.lastOpened()).contains(NOON);
        assertThat(at(NOON).lessons()).containsExactly("7", "8");
    }

    @Test
    void a_question_once_right_stays_right() {
        at(NOON).answered("7.bands", false);
        at(NOON).answered("7.bands", true);
        at(NOON).answered("7.bands", false);
        assertThat(at(NOON).of("7").answered()).isEqualTo(Map.of("7.bands", true));
    }

    @Test
    void the_last_time_a_lesson_was_opened_counts() {
        at(NOON).opened("7");
        at(NOON.plus(Duration.ofHours(1))).opened("7");
        assertThat(at(NOON).of("7").lastOpened()).contains(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void the_first_time_an_exercise_was_solved_counts() throws IOException {
        at(NOON).solved("7.1");
        at(NOON.plus(Duration.ofHours(1))).solved("7.1");
        assertThat(Files.readString(folder.resolve("progress"))).isEqualTo("""
                        mlsd-progress 1
                        solved 7.1 2026-01-01T12:00:00Z
                        opened 7 2026-01-01T13:00:00Z
                        """);
    }

    @Test
    void a_correct_verdict_is_noted() {
        Check.exercise("7.1")
                .recording(at(NOON).listener())
                .when("one", () -> 1, 1)
                .verdict();
        assertThat(at(NOON).of("7").solved()).containsExactly("7.1");
    }

    @Test
    void a_wrong_verdict_is_not_noted() {
        Check.exercise("7.1")
                .recording(at(NOON).listener())
                .when("one", () -> 2, 1)
                .verdict();
        assertThat(at(NOON).of("7").solved()).isEmpty();
    }

    @Test
    void an_attempt_opens_the_lesson() {
        Check.exercise("7.1")
                .recording(at(NOON).listener())
                .when("one", () -> 2, 1)
                .verdict();
        assertThat(at(NOON).of("7").lastOpened()).contains(NOON);
    }

    @Test
    void an_exercise_is_forgotten_alone() {
        at(NOON).solved("7.1");
        at(NOON).solved("7.2");
        assertThat(at(NOON).reset("7.1")).containsExactly("exercise 7.1, solved on 2026-01-01");
        assertThat(at(NOON).of("7").solved()).containsExactly("7.2");
    }

    @Test
    void what_was_forgotten_is_told_in_words() {
        at(NOON).answered("7.bands", true);
        at(NOON).answered("7.limits", false);
        assertThat(at(NOON).resetLesson("7"))
                .containsExactly(
                        "question 7.bands, answered rightly on 2026-01-01",
                        "lesson 7, opened on 2026-01-01",
                        "question 7.limits, answered wrongly on 2026-01-01");
        assertThat(at(NOON).resetLesson("7")).isEmpty();
    }

    @Test
    void a_file_without_a_header_is_read_as_the_first_version() throws IOException {
        Files.writeString(folder.resolve("progress"), "solved 7.1 2025-12-01T12:00:00Z\n");
        at(NOON).solved("7.2");
        assertThat(at(NOON).of("7").solved()).containsExactly("7.1", "7.2");
        assertThat(Files.readString(folder.resolve("progress"))).startsWith("mlsd-progress 1\n");
    }

    @Test
    void it_is_kept_in_the_checkout_of_the_environment() {
        Progress.of(Map.of("MLSD_HOME", folder.toString()), Clock.systemUTC())
                .orElseThrow()
                .solved("7.1");
        assertThat(folder.resolve(".course").resolve("progress")).exists();
    }

    @Test
    void another_folder_can_be_named() {
        var named = folder.resolve("mine");
        Progress.of(Map.of("MLSD_HOME", "/nowhere", "MLSD_PROGRESS", named.toString()), Clock.systemUTC())
                .orElseThrow()
                .solved("7.1");
        assertThat(named.resolve("progress")).exists();
    }

    @Test
    void none_is_kept_where_it_is_off_or_where_there_is_no_checkout() {
        var off = Map.of("MLSD_HOME", folder.toString(), "MLSD_PROGRESS", "off");
        assertThat(Progress.of(off, Clock.systemUTC())).isEmpty();
        assertThat(Progress.of(Map.of(), Clock.systemUTC())).isEmpty();
    }

    @Test
    void a_lesson_is_forgotten_alone() {
        at(NOON).solved("7.1");
        at(NOON).opened("7");
        at(NOON).solved("8.1");
        at(NOON).resetLesson("7");
        assertThat(at(NOON).lessons()).containsExactly("8");
    }

    @Test
    void everything_is_forgotten() {
        at(NOON).solved("7.1");
        at(NOON).resetAll();
        assertThat(at(NOON).lessons()).isEmpty();
    }

    @Test
    void a_newer_format_is_read_and_its_unknown_lines_are_kept() throws IOException {
        Files.writeString(folder.resolve("progress"), """
                mlsd-progress 2
                solved 7.1 2026-01-01T12:00:00Z
                badge 7 gold
                solved 7.2 2026-01-01T12:00:00Z in 3 attempts
                """);
        at(NOON).solved("7.3");
        assertThat(Files.readString(folder.resolve("progress"))).isEqualTo("""
                        mlsd-progress 2
                        solved 7.1 2026-01-01T12:00:00Z
                        solved 7.3 2026-01-01T12:00:00Z
                        opened 7 2026-01-01T12:00:00Z
                        badge 7 gold
                        solved 7.2 2026-01-01T12:00:00Z in 3 attempts
                        """);
    }

    @Test
    void a_crash_between_writes_leaves_the_file_before() throws IOException {
        at(NOON).solved("7.1");
        Files.writeString(folder.resolve("progress.tmp"), "mlsd-progress 1\nsolv");
        assertThat(at(NOON).of("7").solved()).containsExactly("7.1");
        at(NOON).solved("7.2");
        assertThat(at(NOON).of("7").solved()).containsExactly("7.1", "7.2");
    }

    @Test
    void bytes_that_are_no_text_do_not_lock_the_reader_out() throws IOException {
        Files.write(folder.resolve("progress"), new byte[] {(byte) 0xff, 0, '\n', 's'});
        at(NOON).solved("7.1");
        assertThat(at(NOON).of("7").solved()).containsExactly("7.1");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var progress = Progress.in(file, Clock.systemUTC());
        assertThatThrownBy(() -> progress.solved("7.1"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("progress cannot be kept in " + file);
    }
}
