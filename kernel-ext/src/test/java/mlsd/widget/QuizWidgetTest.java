package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.lesson.Option;
import mlsd.lesson.Progress;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizWidgetTest {
    private final FakeComms comms = new FakeComms();
    private final Quiz quiz = new Quiz(
            "7",
            "Drift",
            List.of(
                    new Question.SingleChoice(
                            "7.one",
                            "Which?",
                            List.of(
                                    new Option("left", false, "because-left"),
                                    new Option("right", true, "because-right"))),
                    new Question.Numeric("7.two", "How many?", 41.5, 0.1, "ms", "because-number", List.of()),
                    new Question.Ordering(
                            "7.three",
                            "In which order?",
                            List.of(step("first"), step("second"), step("third"), step("fourth")))));

    @Test
    void nothing_about_the_right_answer_is_sent_before_the_attempt() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        var sent = new LinkedHashMap<>(line().first);
        sent.keySet().removeAll(List.of("_esm", "_css"));
        assertThat(sent.toString())
                .contains("Which?")
                .doesNotContain("because")
                .doesNotContain("41.5")
                .doesNotContain("true");
    }

    @Test
    void steps_are_not_sent_in_the_right_order() {
        assertThat(Asked.json(quiz.questions().getLast()).get("options"))
                .isNotEqualTo(List.of("first", "second", "third", "fourth"));
    }

    @Test
    void an_attempt_brings_a_verdict_and_an_explanation_for_each_option() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        answer("7.one", List.of(0L));
        assertThat(feedback("7.one"))
                .containsEntry("right", false)
                .containsEntry("sentence", "Not right.")
                .extractingByKey("lines")
                .asString()
                .contains("because-left")
                .contains("because-right");
    }

    @Test
    void answers_are_noted_in_the_progress(@TempDir Path folder) {
        var progress = Progress.in(folder, Clock.systemUTC());
        QuizWidget.of(quiz, Optional.of(progress)).model().open(comms);
        answer("7.one", List.of(0L));
        assertThat(progress.of("7").answered()).isEqualTo(Map.of("7.one", false));
        answer("7.one", List.of(1L));
        assertThat(progress.of("7").answered()).isEqualTo(Map.of("7.one", true));
    }

    @Test
    void a_quiz_made_again_knows_what_was_answered_rightly(@TempDir Path folder) {
        var progress = Progress.in(folder, Clock.systemUTC());
        progress.answered("7.one", true);
        progress.answered("7.two", false);
        QuizWidget.of(quiz, Optional.of(progress)).model().open(comms);
        assertThat(line().first.get("before")).isEqualTo(List.of("7.one"));
    }

    @Test
    void a_disk_that_is_full_does_not_hide_the_verdict(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        QuizWidget.of(quiz, Optional.of(Progress.in(file, Clock.systemUTC())))
                .model()
                .open(comms);
        answer("7.one", List.of(1L));
        assertThat(feedback("7.one"))
                .containsEntry("right", true)
                .extractingByKey("sentence")
                .asString()
                .startsWith("Right. (Your progress could not be noted: progress cannot be kept in " + file);
    }

    @Test
    void the_other_questions_stay_unanswered() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        answer("7.one", List.of(1L));
        assertThat(line().state().toString()).doesNotContain("because-number");
    }

    @Test
    void a_number_is_graded_with_its_tolerance() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        answer("7.two", 41.45);
        assertThat(feedback("7.two")).containsEntry("right", true);
    }

    @Test
    void an_order_is_read_by_the_places_shown() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        var shown = (List<?>) Asked.json(quiz.questions().getLast()).getOrDefault("options", List.of());
        var places = List.of("first", "second", "third", "fourth").stream()
                .map(step -> (long) shown.indexOf(step))
                .toList();
        answer("7.three", places);
        assertThat(feedback("7.three")).containsEntry("right", true);
    }

    @Test
    void a_question_that_is_not_in_the_quiz_is_ignored() {
        QuizWidget.of(quiz, Optional.empty()).model().open(comms);
        answer("8.other", List.of(0L));
        assertThat(line().sent).isEmpty();
    }

    @Test
    void still_it_is_the_list_of_questions_with_folded_answers() {
        assertThat(QuizWidget.of(quiz, Optional.empty()).still().data().get("text/html"))
                .asString()
                .contains("Which?")
                .contains("<details><summary");
    }

    private static Question.Step step(String text) {
        return new Question.Step(text, "because-" + text);
    }

    private FakeComms.FakeLine line() {
        return comms.of("AnyModel");
    }

    private void answer(String question, Object answer) {
        line().says(Map.of("method", "custom", "content", Map.of("question", question, "answer", answer)));
    }

    private Map<String, Object> feedback(String question) {
        Map<String, Object> feedback = new LinkedHashMap<>();
        if (line().state().get("feedback") instanceof Map<?, ?> all && all.get(question) instanceof Map<?, ?> one) {
            one.forEach((key, value) -> feedback.put(String.valueOf(key), value));
        }
        return feedback;
    }
}
