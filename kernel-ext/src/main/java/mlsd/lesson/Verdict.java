package mlsd.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a check found: one sentence for the learner, as a good tutor would say it.
///
/// Values are kept as text, as they were at the moment of the check: what a learner changes later changes no
/// verdict.
public sealed interface Verdict {
    /// The exercise's number, such as `7.1`.
    String exercise();

    /// The sentence a learner reads.
    String sentence();

    /// True for [Correct] alone.
    default boolean correct() {
        return this instanceof Correct;
    }

    /// Every case holds.
    record Correct(String exercise) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": correct.";
        }
    }

    /// The stub still throws its TODO.
    ///
    /// @param todo what is to be written, without the word TODO
    record NotYet(String exercise, String todo) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": not yet — " + (todo.isEmpty() ? "it is still to be written" : todo)
                    + ".";
        }
    }

    /// The value is another than expected.
    ///
    /// @param input the smallest input that shows it, for a property over random inputs
    /// @param note where the values differ, and the tolerance
    record Differs(String exercise, String when, String expected, String got, Optional<String> input, String note)
            implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": " + when + " gives " + got + ", expected " + expected + note
                    + Sentences.forInput(input, ", ") + ".";
        }
    }

    /// A statement that should hold for every input is false.
    record Fails(String exercise, String claim, Optional<String> input) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": “" + claim + "” does not hold" + Sentences.forInput(input, " ") + ".";
        }
    }

    /// The learner's code throws.
    ///
    /// @param type simple name of the exception
    /// @param message what it says, empty if nothing
    /// @param expected another exception that was expected, empty if none was
    /// @param tip what a tutor would add, empty if nothing
    /// @param frames the learner's part of the stack trace, shown only when asked for
    record Threw(
            String exercise,
            String when,
            String type,
            String message,
            String expected,
            String tip,
            Optional<String> input,
            List<String> frames)
            implements Verdict {
        public Threw {
            frames = List.copyOf(frames);
        }

        @Override
        public String sentence() {
            return "Exercise " + exercise + ": " + when + " throws " + type + Sentences.bracketed(message)
                    + (expected.isEmpty() ? "" : ", expected " + expected)
                    + Sentences.forInput(input, ", ")
                    + (tip.isEmpty() ? "" : ": " + tip)
                    + ".";
        }
    }

    /// The learner's code calls something that no cell has defined so far.
    record Undefined(String exercise, String when) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": " + when
                    + " uses something that is not defined yet; run the cell that defines it.";
        }
    }

    /// The call did not end in time.
    ///
    /// @param stillRunning the call did not heed the interrupt, and only a restart of the kernel ends it
    record TooSlow(String exercise, String when, Duration limit, Optional<String> input, boolean stillRunning)
            implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": " + when + " has not ended after " + Sentences.seconds(limit)
                    + Sentences.forInput(input, ", ") + "; does a loop go on for ever?"
                    + (stillRunning ? " (It still runs: restart the kernel to stop it.)" : "");
        }
    }

    /// The call changed an input that it should only read.
    record Changed(String exercise, String when, String input, String before, String after) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": " + when + " changes its input " + input + " from " + before + " to "
                    + after + "; work on a copy.";
        }
    }

    /// The reader stopped the cell before the check was done.
    record Stopped(String exercise, String when) implements Verdict {
        @Override
        public String sentence() {
            return "Exercise " + exercise + ": stopped at " + when + ".";
        }
    }
}
