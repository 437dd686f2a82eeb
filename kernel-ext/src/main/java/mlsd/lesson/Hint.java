package mlsd.lesson;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A ladder of hints that opens one rung at a time, from a question to the shape of the answer.
///
/// ```java
/// Hint.ladder("7.1",
///         "What does PSI compare, and which of the two sides stays the same here?",
///         "Go through the windows in order and stop at the first one over the limit.",
///         "for (int i = 0; …; i++) if (psi(reference, windows.get(i)) > limit) return i;")
/// ```
///
/// @param exercise the exercise it helps with
/// @param rungs in Markdown, from the most general to the most specific
/// @param open how many rungs plain text shows; a front end that folds needs none of it
public record Hint(String exercise, List<String> rungs, int open) {
    /// Checks that the ladder climbs: at least two rungs, the first of them a question.
    public Hint {
        Ids.exercise(exercise);
        rungs = List.copyOf(rungs);
        if (rungs.size() < 2 || rungs.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the hint of exercise " + exercise
                    + " needs at least two rungs, none of them empty, but has " + rungs);
        }
        if (!rungs.getFirst().strip().endsWith("?")) {
            throw new IllegalArgumentException("the first hint of exercise " + exercise
                    + " is a question, but came as “" + rungs.getFirst() + "”: ask, do not tell");
        }
        open = Math.clamp(open, 1, rungs.size());
    }

    /// A ladder of which the first rung is open.
    public static Hint ladder(String exercise, String... rungs) {
        return new Hint(exercise, List.of(rungs), 1);
    }

    /// The same ladder with so many rungs open, for readers without a front end that folds.
    public Hint open(int count) {
        return new Hint(exercise, rungs, count);
    }

    /// The open rungs, and how many are left.
    @Override
    public String toString() {
        int left = rungs.size() - open;
        return IntStream.range(0, open)
                .mapToObj(i -> "Hint " + (i + 1) + " of " + rungs.size() + ": " + rungs.get(i))
                .collect(Collectors.joining(
                        "\n", "", left > 0 ? "\n(" + left + " more: .open(" + (open + 1) + "))" : ""));
    }
}
