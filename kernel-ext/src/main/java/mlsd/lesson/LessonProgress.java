package mlsd.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a reader has come in a lesson as it is today: what an older course asked does not count.
///
/// @param lesson what it asks
/// @param standing what was done
public record LessonProgress(Lesson lesson, Standing standing) {
    /// How many of the lesson's exercises are solved.
    public int solved() {
        return lesson.exercises().size() - open().size();
    }

    /// How many of the quiz's questions were answered rightly.
    public int right() {
        return lesson.questions().size() - unanswered().size();
    }

    /// The exercises that are still to be solved.
    public List<String> open() {
        return lesson.exercises().stream()
                .filter(id -> !standing.solved().contains(id))
                .toList();
    }

    /// The questions that were not answered, or not rightly.
    public List<String> unanswered() {
        return lesson.questions().stream()
                .filter(id -> !standing.answered().getOrDefault(id, false))
                .toList();
    }

    /// When it was last worked on.
    public Optional<Instant> lastOpened() {
        return standing.lastOpened();
    }

    /// The share of exercises and questions that are done, from 0 to 1; a lesson without any is done once opened.
    public double share() {
        int all = lesson.ids().size();
        return all == 0 ? (lastOpened().isPresent() ? 1 : 0) : (double) (solved() + right()) / all;
    }

    /// True if nothing is left to do.
    public boolean complete() {
        return share() == 1;
    }

    /// What is left, in words: "exercises 3.1 and 3.2, and 1 question of the quiz"; empty if nothing is.
    public String left() {
        int quiz = unanswered().size();
        String exercises =
                open().isEmpty() ? "" : (open().size() == 1 ? "exercise " : "exercises ") + Sentences.list(open());
        String questions = quiz == 0 ? "" : quiz + (quiz == 1 ? " question" : " questions") + " of the quiz";
        return String.join(
                ", and ",
                Stream.of(exercises, questions).filter(part -> !part.isEmpty()).toList());
    }
}
