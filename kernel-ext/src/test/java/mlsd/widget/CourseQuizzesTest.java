package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every quiz of the course is valid and belongs to a notebook; a broken one breaks the build.
class CourseQuizzesTest {
    private static List<Path> quizzes() throws IOException {
        var notebooks = Path.of(System.getProperty("course.home"), "notebooks");
        if (!Files.isDirectory(notebooks)) {
            return List.of();
        }
        try (var files = Files.walk(notebooks)) {
            return files.filter(file -> file.toString().endsWith(".quiz.json"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .toList();
        }
    }

    @Test
    void every_quiz_is_valid() throws IOException {
        assertThat(quizzes()).allSatisfy(QuizFile::read);
    }

    @Test
    void every_quiz_lies_beside_its_notebook() throws IOException {
        assertThat(quizzes())
                .allSatisfy(quiz -> assertThat(Path.of(quiz.toString().replace(".quiz.json", ".ipynb")))
                        .exists());
    }
}
