package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Lesson ONE = lesson("1", List.of("1.1", "1.2"), List.of("1.a", "1.b"));
    private static final Lesson TWO = lesson("2", List.of("2.1"), List.of());
    private static final Lesson THREE = lesson("3", List.of(), List.of());

    @TempDir
    Path folder;

    private static Lesson lesson(String id, List<String> exercises, List<String> questions) {
        return new Lesson(id, "Lesson " + id, Path.of("0" + id + "-lesson.ipynb"), exercises, questions);
    }

    private Progress hour(int hour) {
        return Progress.in(folder, Clock.fixed(NOON.plus(Duration.ofHours(hour)), ZoneOffset.UTC));
    }

    private Journey journey() {
        return Journey.of(List.of(ONE, TWO, THREE), Optional.of(hour(0)));
    }

    private LessonProgress first() {
        return journey().lessons().getFirst();
    }

    private Optional<String> next() {
        return journey().next().map(lesson -> lesson.lesson().id());
    }

    @Test
    void a_lesson_counts_exercises_solved_and_questions_right() {
        hour(0).solved("1.1");
        hour(0).answered("1.a", true);
        hour(0).answered("1.b", false);
        assertThat(first()).returns(1, LessonProgress::solved).returns(1, LessonProgress::right);
        assertThat(first().share()).isEqualTo(0.5);
        assertThat(first().left()).isEqualTo("exercise 1.2, and 1 question of the quiz");
    }

    @Test
    void what_an_older_course_asked_is_not_counted() {
        hour(0).solved("1.1");
        hour(0).solved("1.9");
        hour(0).answered("1.gone", true);
        assertThat(first()).returns(1, LessonProgress::solved).returns(0, LessonProgress::right);
        assertThat(first().share()).isEqualTo(0.25);
    }

    @Test
    void a_lesson_is_complete_when_nothing_is_left() {
        hour(0).solved("2.1");
        assertThat(journey().lessons().get(1))
                .returns(true, LessonProgress::complete)
                .returns("", LessonProgress::left);
    }

    @Test
    void a_lesson_that_asks_nothing_is_complete_once_opened() {
        assertThat(journey().lessons().getLast().complete()).isFalse();
        hour(0).opened("3");
        assertThat(journey().lessons().getLast().complete()).isTrue();
    }

    @Test
    void all_that_is_left_is_listed() {
        assertThat(first().left()).isEqualTo("exercises 1.1 and 1.2, and 2 questions of the quiz");
    }

    @Test
    void a_beginner_begins_with_the_first_lesson() {
        assertThat(next()).contains("1");
    }

    @Test
    void the_lesson_opened_last_goes_on() {
        hour(0).opened("1");
        hour(1).opened("2");
        assertThat(next()).contains("2");
        hour(2).answered("1.a", false);
        assertThat(next()).contains("1");
    }

    @Test
    void after_a_finished_lesson_comes_the_next_that_is_not() {
        hour(0).opened("1");
        hour(1).solved("2.1");
        assertThat(next()).contains("3");
        hour(2).opened("3");
        assertThat(next()).contains("1");
    }

    @Test
    void the_lesson_after_the_next_is_known() {
        assertThat(journey().after(first()).map(lesson -> lesson.lesson().id())).contains("2");
        hour(0).solved("2.1");
        assertThat(journey().after(first()).map(lesson -> lesson.lesson().id())).contains("3");
    }

    @Test
    void nothing_comes_when_all_is_done() {
        hour(0).solved("2.1");
        hour(0).opened("3");
        for (String id : ONE.exercises()) {
            hour(0).solved(id);
        }
        for (String id : ONE.questions()) {
            hour(0).answered(id, true);
        }
        assertThat(next()).isEmpty();
    }

    @Test
    void without_a_record_nothing_is_done() {
        assertThat(Journey.of(List.of(ONE), Optional.empty())
                        .lessons()
                        .getFirst()
                        .solved())
                .isZero();
    }
}
