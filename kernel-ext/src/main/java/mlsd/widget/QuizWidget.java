package mlsd.widget;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsd.display.Renderers;
import mlsd.display.Rendering;
import mlsd.lesson.Feedback;
import mlsd.lesson.Quiz;

/// A quiz that is answered on the screen and graded here: which option is right leaves Java only after an attempt.
///
/// `QuizWidget.of(Path.of("07-drift.quiz.json"))` is the whole cell. Where nothing is live it is the list of
/// questions, each with its answer folded away.
public final class QuizWidget implements Widget {
    private final Quiz quiz;
    private final Map<String, Object> told = new LinkedHashMap<>();
    private final Model model;

    private QuizWidget(Quiz quiz) {
        this.quiz = quiz;
        this.model = Parts.module(
                "quiz",
                Map.of(
                        "title", quiz.title(),
                        "questions", quiz.questions().stream().map(Asked::json).toList(),
                        "feedback", Map.of()));
        model.onSignal(this::answered);
    }

    /// A quiz to be answered.
    public static QuizWidget of(Quiz quiz) {
        return new QuizWidget(quiz);
    }

    /// The quiz of a file.
    ///
    /// @throws IllegalArgumentException naming the file, the place in it and what is wrong there
    public static QuizWidget of(Path file) {
        return of(QuizFile.read(file));
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Rendering still() {
        return Renderers.of(quiz);
    }

    private synchronized void answered(Map<String, Object> words) {
        String id = String.valueOf(words.get("question"));
        quiz.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .ifPresent(question -> {
                    told.put(id, said(quiz.grade(id, Asked.answer(question, words.get("answer")))));
                    model.change("feedback", Map.copyOf(told));
                });
    }

    private static Map<String, Object> said(Feedback feedback) {
        List<Map<String, Object>> lines = feedback.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "text", line.text(),
                        "chosen", line.chosen(),
                        "right", line.right(),
                        "explanation", line.explanation()))
                .toList();
        return Map.of("right", feedback.right(), "sentence", feedback.sentence(), "lines", lines);
    }
}
