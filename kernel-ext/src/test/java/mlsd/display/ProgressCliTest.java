package mlsd.display;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import mlsd.lesson.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressCliTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void course() throws IOException {
        CourseMapTest.course(home);
        progress().solved("0.1");
        progress().solved("0.2");
        progress().solved("1.1");
        progress().solved("1.7");
    }

    private Progress progress() {
        return Progress.in(home.resolve(".course"), NOON);
    }

    private int run(String... arguments) {
        return new ProgressCli(
                        Map.of("MLSD_HOME", home.toString()),
                        home,
                        NOON,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(arguments);
    }

    @Test
    void without_a_word_it_shows_the_map() {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8)).contains("Welcome", "2 of 2", "Continue here: lesson 0");
    }

    @Test
    void an_exercise_is_forgotten_and_said_so() {
        assertThat(run("reset", "0.1")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("forgot exercise 0.1, solved on 2026-01-02\n");
        assertThat(progress().of("0").solved()).containsExactly("0.2");
    }

    @Test
    void a_lesson_is_forgotten_alone() {
        assertThat(run("reset", "0")).isZero();
        assertThat(progress().lessons()).containsExactly("1");
    }

    @Test
    void everything_is_forgotten() {
        assertThat(run("reset", "--all")).isZero();
        assertThat(progress().lessons()).isEmpty();
    }

    @Test
    void what_was_never_done_is_nothing_to_forget() {
        assertThat(run("reset", "0.a")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("There was nothing to forget.\n");
    }

    @Test
    void what_an_older_course_noted_can_be_forgotten() {
        assertThat(run("reset", "1.7")).isZero();
        assertThat(progress().of("1").solved()).containsExactly("1.1");
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.1", "01.1, 0.1", "2, 0", "0-1, 0.1"})
    void an_unknown_id_names_the_nearest_and_nothing_is_forgotten(String wrong, String nearest) {
        assertThat(run("reset", "1.1", wrong)).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("'" + wrong + "': did you mean " + nearest + "? Nothing was forgotten.");
        assertThat(progress().of("1").solved()).contains("1.1");
    }

    @Test
    void a_wrong_call_shows_the_usage() {
        assertThat(run("reset")).isEqualTo(2);
        assertThat(run("forget")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("usage: progress");
    }
}
