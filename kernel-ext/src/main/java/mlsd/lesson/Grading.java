package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// From an answer to what the reader is told.
final class Grading {
    private Grading() {}

    static Feedback of(Question question, Answer answer) {
        return switch (question) {
            case Question.SingleChoice single
            when answer instanceof Answer.Chosen(var chosen) -> {
                Needs.that(chosen.size() == 1, single.id() + " asks for one option, but got " + chosen.size());
                yield choice(single.id(), single.options(), chosen);
            }
            case Question.MultipleChoice many
            when answer instanceof Answer.Chosen(var chosen) -> choice(many.id(), many.options(), chosen);
            case Question.Numeric number when answer instanceof Answer.Figure(var given) -> numeric(number, given);
            case Question.Ordering order when answer instanceof Answer.Ordered(var given) -> ordering(order, given);
            default ->
                throw new IllegalArgumentException(question.id() + " is a "
                        + question.getClass().getSimpleName() + " and cannot be answered by "
                        + answer.getClass().getSimpleName());
        };
    }

    private static Feedback choice(String id, List<Option> options, Set<Integer> chosen) {
        chosen.forEach(place -> Needs.that(
                place >= 0 && place < options.size(), id + " has " + options.size() + " options, none at " + place));
        var lines = IntStream.range(0, options.size())
                .mapToObj(i -> Feedback.Line.option(options.get(i), chosen.contains(i)))
                .toList();
        return told(id, lines);
    }

    private static Feedback told(String id, List<Feedback.Line> lines) {
        long wrong =
                lines.stream().filter(line -> line.chosen() != line.right()).count();
        boolean single = lines.stream().filter(Feedback.Line::right).count() == 1
                && lines.stream().filter(Feedback.Line::chosen).count() == 1;
        var sentence = wrong == 0
                ? "Right."
                : single ? "Not right." : "Not right: " + wrong + " of " + lines.size() + " are the other way round.";
        return new Feedback(id, wrong == 0, sentence, lines);
    }

    private static Feedback numeric(Question.Numeric asked, double given) {
        boolean right = Math.abs(given - asked.value()) <= asked.tolerance();
        var lines = new ArrayList<Feedback.Line>();
        asked.slips().stream()
                .filter(slip -> Math.abs(given - slip.value()) <= asked.tolerance())
                .forEach(slip -> lines.add(Feedback.Line.number(text(given, asked), true, false, slip.explanation())));
        lines.add(Feedback.Line.number(text(asked.value(), asked), right, true, asked.explanation()));
        return new Feedback(asked.id(), right, right ? "Right." : "Not right.", lines);
    }

    private static String text(double value, Question.Numeric asked) {
        return (Numbers.text(value, 6) + " " + asked.unit()).strip();
    }

    private static Feedback ordering(Question.Ordering asked, List<Integer> given) {
        int size = asked.steps().size();
        Needs.that(
                given.stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.range(0, size).boxed().toList()),
                asked.id() + " asks for each of its " + size + " steps once, but got " + given);
        var lines = IntStream.range(0, size)
                .mapToObj(i -> Feedback.Line.step(asked.steps().get(i), given.get(i) == i))
                .toList();
        long wrong = lines.stream().filter(line -> !line.chosen()).count();
        return new Feedback(
                asked.id(),
                wrong == 0,
                wrong == 0 ? "Right." : "Not right: " + wrong + " of " + size + " stand in another place.",
                lines);
    }
}
