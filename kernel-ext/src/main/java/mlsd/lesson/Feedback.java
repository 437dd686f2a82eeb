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
    /// @param chosen the reader's choice
    /// @param right the right choice
    public record Line(String text, boolean chosen, boolean right, String explanation) {}

    /// The sentence and the lines, for terminals.
    @Override
    public String toString() {
        var text = new StringBuilder(sentence);
        for (Line line : lines) {
            text.append('\n')
                    .append(line.chosen() == line.right() ? "✓ " : "✗ ")
                    .append(line.text())
                    .append(" — ")
                    .append(line.explanation());
        }
        return text.toString();
    }
}
