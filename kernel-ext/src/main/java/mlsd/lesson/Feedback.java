package mlsd.lesson;

import java.util.List;

/// What a reader is told after an attempt.
///
/// @param question its id
/// @param right whether the whole answer is right
/// @param sentence the outcome in a sentence
/// @param lines a line for every option or step, with its explanation
public record Feedback(String question, boolean right, String sentence, List<Line> lines) {
    /// Keeps the lines as they are.
    public Feedback {
        lines = List.copyOf(lines);
    }

    /// One option, step or number.
    ///
    /// @param sign what it was: `✓ right, your choice: ` for an option, `✗ ` for a step that stood elsewhere
    /// @param chosen the reader's choice
    /// @param right the right choice
    public record Line(String sign, String text, boolean chosen, boolean right, String explanation) {
        static Line option(Option option, boolean chosen) {
            String sign = (option.right() ? "✓ right" : "✗ wrong") + (chosen ? ", your choice: " : ": ");
            return new Line(sign, option.text(), chosen, option.right(), option.explanation());
        }

        static Line step(Question.Step step, boolean inPlace) {
            return new Line(inPlace ? "✓ " : "✗ ", step.text(), inPlace, true, step.explanation());
        }

        static Line number(String text, boolean given, boolean right, String explanation) {
            return new Line(right ? "✓ right: " : "✗ wrong: ", text, given, right, explanation);
        }
    }

    /// The sentence and the lines, for terminals: without the asterisks of what is emphasised.
    @Override
    public String toString() {
        var text = new StringBuilder(sentence);
        for (Line line : lines) {
            text.append('\n')
                    .append(line.sign())
                    .append(Marked.plain(line.text()))
                    .append(" — ")
                    .append(Marked.plain(line.explanation()));
        }
        return text.toString();
    }
}
