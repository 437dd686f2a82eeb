package mlsd.display;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlsd.lesson.Feedback;
import mlsd.lesson.Marked;
import mlsd.lesson.Option;
import mlsd.lesson.Question;
import mlsd.lesson.Quiz;

/// Quizzes where nobody grades: the questions, and each answer folded away below its question.
final class Quizzes {
    private Quizzes() {}

    static Rendering of(Quiz quiz) {
        String html = quiz.questions().stream().map(Quizzes::html).collect(Collectors.joining("\n"));
        String text = quiz.questions().stream().map(Quizzes::text).collect(Collectors.joining("\n\n"));
        return Rendering.html(
                "<section><h4>" + Prose.html(quiz.title()) + "</h4><ol>" + html + "</ol></section>",
                Marked.plain(quiz.title()) + "\n\n" + text);
    }

    /// What an attempt brought, line by line.
    static Rendering of(Feedback feedback) {
        String lines = feedback.lines().stream()
                .map(line -> "<li>" + Html.escape(line.sign()) + "<strong>" + Prose.html(line.text()) + "</strong> — "
                        + Prose.html(line.explanation()) + "</li>")
                .collect(Collectors.joining());
        return Rendering.html(
                "<p>" + Html.escape(feedback.sentence()) + "</p><ul>" + lines + "</ul>", feedback.toString());
    }

    private static String html(Question question) {
        String shown = choices(question).stream()
                .map(choice -> "<li>" + Prose.html(choice) + "</li>")
                .collect(Collectors.joining());
        String answer = "<ul>"
                + answers(question).stream()
                        .map(line -> "<li>" + Prose.html(line) + "</li>")
                        .collect(Collectors.joining())
                + "</ul>";
        return "<li style=\"margin:.6em 0\">" + Prose.html(question.text())
                + (shown.isEmpty() ? "" : "<ul>" + shown + "</ul>") + Lessons.folded("Answer", answer) + "</li>";
    }

    private static String text(Question question) {
        return Marked.plain(question.text())
                + choices(question).stream()
                        .map(choice -> "\n  - " + Marked.plain(choice))
                        .collect(Collectors.joining());
    }

    private static List<String> choices(Question question) {
        return switch (question) {
            case Question.SingleChoice single ->
                single.options().stream().map(Option::text).toList();
            case Question.MultipleChoice many ->
                many.options().stream().map(Option::text).toList();
            case Question.Numeric _ -> List.of();
            case Question.Ordering order ->
                order.shown(order.id().hashCode()).stream()
                        .map(place -> order.steps().get(place).text())
                        .toList();
        };
    }

    private static List<String> answers(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> options(single.options());
            case Question.MultipleChoice many -> options(many.options());
            case Question.Numeric number ->
                List.of((Numbers.of(number.value()) + " " + number.unit()).strip() + " — " + number.explanation());
            case Question.Ordering order ->
                IntStream.range(0, order.steps().size())
                        .mapToObj(i -> (i + 1) + ". " + order.steps().get(i).text() + " — "
                                + order.steps().get(i).explanation())
                        .toList();
        };
    }

    private static List<String> options(List<Option> options) {
        return options.stream()
                .map(option ->
                        (option.right() ? "✓ right: " : "✗ wrong: ") + option.text() + " — " + option.explanation())
                .toList();
    }
}
