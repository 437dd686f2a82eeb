package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mlsd.lesson.Answer;
import mlsd.lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuizFileTest {
    static final String QUIZ = """
            {
              "$schema": "quiz.schema.json",
              "lesson": "7",
              "title": "Drift",
              "questions": [
                {"kind": "single", "id": "7.bands", "text": "PSI is 0.05. What is it?", "options": [
                  {"text": "stable", "right": true, "explanation": "It is below 0.1."},
                  {"text": "a shift", "right": false, "explanation": "That begins at 0.1."}]},
                {"kind": "multiple", "id": "7.inputs", "text": "What does it need?", "options": [
                  {"text": "bins", "right": true, "explanation": "It sums over them."},
                  {"text": "labels", "right": false, "explanation": "It looks at features."}]},
                {"kind": "numeric", "id": "7.psi", "text": "How large?", "value": 0.44, "tolerance": 0.01,
                 "unit": "", "explanation": "Add up.", "slips": [{"value": 0.22, "explanation": "One bin."}]},
                {"kind": "order", "id": "7.order", "text": "Put in order.", "steps": [
                  {"text": "collect", "explanation": "First."},
                  {"text": "compare", "explanation": "Then."},
                  {"text": "alarm", "explanation": "Last."}]}
              ]
            }
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("07-drift.quiz.json"), text);
    }

    @Test
    void every_kind_of_question_is_read() throws IOException {
        assertThat(QuizFile.read(file(QUIZ)).questions())
                .hasOnlyElementsOfTypes(
                        Question.SingleChoice.class,
                        Question.MultipleChoice.class,
                        Question.Numeric.class,
                        Question.Ordering.class)
                .hasSize(4);
    }

    @Test
    void a_quiz_that_was_read_can_be_answered() throws IOException {
        assertThat(QuizFile.read(file(QUIZ))
                        .grade("7.psi", new Answer.Figure(0.22))
                        .lines()
                        .getFirst()
                        .explanation())
                .isEqualTo("One bin.");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        "\"right\": false, \"explanation\": \"That begins at 0.1.\"",
                        "\"right\": false, \"explanation\": \"\"",
                        "07-drift.quiz.json at questions[0].options[1]:"
                                + " the option “a shift” needs an explanation, right or wrong"),
                Arguments.of(
                        "\"right\": false, \"explanation\": \"That begins at 0.1.\"",
                        "\"right\": true, \"explanation\": \"That begins at 0.1.\"",
                        "07-drift.quiz.json at questions[0]:"
                                + " question 7.bands is a single choice and needs exactly one right option, but has 2"),
                Arguments.of(
                        ", \"explanation\": \"Last.\"",
                        "",
                        "07-drift.quiz.json at questions[3].steps[2].explanation: "),
                Arguments.of("\"unit\": \"\",", "\"units\": \"\",", "07-drift.quiz.json at questions[2]"),
                Arguments.of(
                        "\"right\": true",
                        "\"right\": \"true\"",
                        "07-drift.quiz.json at questions[0].options[0].right"),
                Arguments.of("0.44", "\"0.44\"", "07-drift.quiz.json at questions[2].value"),
                Arguments.of("\"kind\": \"order\"", "\"kind\": \"essay\"", "07-drift.quiz.json at questions[3]"),
                Arguments.of("\"unit\": \"\"", "\"unit\": null", "07-drift.quiz.json at questions[2].unit"),
                Arguments.of("\"lesson\": \"7\"", "\"lesson\": \"7\", \"lesson\": \"7\"", "07-drift.quiz.json"),
                Arguments.of(
                        "\"lesson\": \"7\"", "\"lesson\": \"8\"", "07-drift.quiz.json: question 7.bands stands in"),
                Arguments.of("\n  ]\n}", "\n  ]\n} {}", "07-drift.quiz.json"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_file_that_is_wrong_is_refused_with_its_place(String part, String instead, String message)
            throws IOException {
        assertThat(QUIZ).contains(part);
        var file = file(QUIZ.replace(part, instead));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuizFile.read(file))
                .withMessageStartingWith(message);
    }

    @Test
    void a_missing_file_is_named() {
        var file = folder.resolve("none.quiz.json");
        assertThatThrownBy(() -> QuizFile.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the quiz " + file + " cannot be read");
    }

    @Test
    void a_quiz_lies_beside_its_notebook() {
        assertThat(QuizFile.beside(Path.of("framework/07-drift.ipynb")))
                .isEqualTo(Path.of("framework/07-drift.quiz.json"));
    }
}
