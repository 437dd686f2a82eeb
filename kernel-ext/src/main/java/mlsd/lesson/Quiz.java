package mlsd.lesson;

import java.util.List;

/// The questions at the end of a lesson.
///
/// It lies next to its notebook as `….quiz.json`; reading it is the business of a package that may use a JSON
/// library.
///
/// @param lesson the lesson's id, which every question's id begins with
public record Quiz(String lesson, String title, List<Question> questions) {
    /// Checks that the questions belong together.
    public Quiz {
        Ids.lesson(lesson);
        questions = List.copyOf(questions);
        Needs.text(title, "the quiz of lesson " + lesson + " needs a title");
        Needs.that(!questions.isEmpty(), "the quiz of lesson " + lesson + " needs at least one question");
        Needs.distinct(
                questions.stream().map(Question::id).toList(), "the quiz of lesson " + lesson + ": the question");
        for (Question question : questions) {
            Needs.that(
                    Ids.lessonOf(question.id()).equals(lesson),
                    "question " + question.id() + " stands in the quiz of lesson " + lesson + ": name it " + lesson
                            + ".… or move it");
        }
    }

    /// Grades the answer to one question of this quiz.
    public Feedback grade(String question, Answer answer) {
        return questions.stream()
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .map(asked -> Grading.of(asked, answer))
                .orElseThrow(() -> new IllegalArgumentException("the quiz of lesson " + lesson + " has no question "
                        + question + ", only "
                        + questions.stream().map(Question::id).toList()));
    }
}
