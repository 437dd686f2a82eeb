package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlsd.lesson.Lesson;
import org.junit.jupiter.api.Test;

/// The course's own notebooks: a number names one lesson, and what a lesson asks bears its number.
class CourseLessonsTest {
    private static final Path FOLDER = Path.of(System.getProperty("course.home"), "notebooks");

    @Test
    void no_two_notebooks_share_a_number() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> numbers = files.filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .map(Lesson::idOf)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(numbers)
                    .as("the number is the lesson's id in its reader's progress")
                    .doesNotHaveDuplicates()
                    .contains("0");
        }
    }

    @Test
    void exercises_and_questions_bear_the_number_of_their_lesson() {
        assertThat(LessonFiles.in(FOLDER))
                .allSatisfy(lesson -> assertThat(Stream.of(lesson.exercises(), lesson.questions())
                                .flatMap(List::stream))
                        .allMatch(id -> id.startsWith(lesson.id() + ".")));
    }

    @Test
    void the_welcome_asks_two_exercises_and_four_questions() {
        assertThat(LessonFiles.in(FOLDER).getFirst())
                .satisfies(welcome -> assertThat(welcome.exercises()).containsExactly("0.1", "0.2"))
                .satisfies(welcome -> assertThat(welcome.questions()).hasSize(4));
    }
}
