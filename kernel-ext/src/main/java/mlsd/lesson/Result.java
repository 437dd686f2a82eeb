package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What became of all the cases.
///
/// @param details a line for each case and for each frame of an exception
record Result(Verdict verdict, String details) {
    static Result of(String exercise, List<Case> cases, List<Kept> kept) {
        if (cases.isEmpty()) {
            throw new IllegalStateException("exercise " + exercise
                    + " has no case, so that everything would pass: add one with when(name, call, expected)");
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < cases.size(); i++) {
            var next = cases.get(i);
            var fault = next.fault(exercise).or(() -> change(exercise, next.name(), kept));
            if (fault.isPresent()) {
                lines.add("✗ " + next.name());
                lines.addAll(more(fault.get()));
                cases.stream().skip(i + 1L).forEach(rest -> lines.add("· " + rest.name()));
                return new Result(fault.get(), String.join("\n", lines));
            }
            lines.add("✓ " + next.name());
        }
        return new Result(new Verdict.Correct(exercise), String.join("\n", lines));
    }

    private static Optional<Verdict> change(String exercise, String when, List<Kept> kept) {
        return kept.stream().flatMap(one -> one.change(exercise, when).stream()).findFirst();
    }

    private static List<String> more(Verdict fault) {
        var lines = new ArrayList<String>();
        lines.add("    " + fault.sentence());
        if (fault instanceof Verdict.Threw threw) {
            threw.frames().forEach(frame -> lines.add("        at " + frame));
        }
        return lines;
    }

    /// A listener that fails must not cost the learner the verdict.
    Result told(Consumer<Verdict> listener) {
        try {
            listener.accept(verdict);
            return this;
        } catch (RuntimeException e) {
            return new Result(verdict, details + "\n(not recorded: " + e.getMessage() + ")");
        }
    }
}
