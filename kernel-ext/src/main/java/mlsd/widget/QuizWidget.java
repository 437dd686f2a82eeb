package mlsd.widget;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.display.Renderers;
import mlsd.display.Rendering;
import mlsd.lesson.Feedback;
import mlsd.lesson.Progress;
import mlsd.lesson.Quiz;

/// A quiz that is answered on the screen and graded here: which option is right leaves Java only after an attempt.
///
/// `QuizWidget.of(Path.of("07-drift.quiz.json"))` is the whole cell. Answers are noted in the reader's progress;
/// what was answered rightly before says so. Where nothing is live it is the list of questions, each with its
/// answer folded away.
public final class QuizWidget implements Widget {
    private final Quiz quiz;
    private final Optional<Progress> progress;
    private final Map<String, Object> told = new LinkedHashMap<>();
    private final Model model;

    private QuizWidget(Quiz quiz, Optional<Progress> progress) {
        this.quiz = quiz;
        this.progress = progress;
        this.model = Parts.module(
                "quiz",
                Map.of(
                        "title", quiz.title(),
                        "questions", quiz.questions().stream().map(Asked::json).toList(),
                        "before", before(),
                        "feedback", Map.of()));
        model.onSignal(this::answered);
    }

    /// A quiz to be answered.
    public static QuizWidget of(Quiz quiz) {
        return of(quiz, Progress.of(System.getenv(), Clock.systemUTC()));
    }

    static QuizWidget of(Quiz quiz, Optional<Progress> progress) {
        return new QuizWidget(quiz, progress);
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
                    Feedback feedback = quiz.grade(id, Asked.answer(question, words.get("answer")));
                    told.put(id, said(feedback, noted(id, feedback.right())));
                    model.change("feedback", Map.copyOf(told));
                });
    }

    /// The questions that were answered rightly in an earlier session. A file that cannot be read takes no quiz
    /// away.
    private List<String> before() {
        try {
            return progress.map(kept -> kept.of(quiz.lesson())).stream()
                    .flatMap(standing -> standing.answered().entrySet().stream())
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    /// Notes an answer; what went wrong with that, if anything did: a full disk must not hide the verdict.
    private String noted(String question, boolean right) {
        try {
            progress.ifPresent(kept -> kept.answered(question, right));
            return "";
        } catch (UncheckedIOException e) {
            return " (Your progress could not be noted: " + e.getMessage() + ")";
        }
    }

    private static Map<String, Object> said(Feedback feedback, String remark) {
        List<Map<String, Object>> lines = feedback.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "sign", line.sign(),
                        "text", line.text(),
                        "explanation", line.explanation()))
                .toList();
        return Map.of("right", feedback.right(), "sentence", feedback.sentence() + remark, "lines", lines);
    }
}
