package mlsd.lesson;

import java.util.List;
import java.util.stream.IntStream;

/// A question of a quiz; what makes one valid is checked when it is made, so that an invalid quiz never gets to a
/// reader.
public sealed interface Question {
    /// The question's id: lesson, dot, name, such as `7.bands`.
    String id();

    /// What is asked, in Markdown.
    String text();

    /// One option is right.
    record SingleChoice(String id, String text, List<Option> options) implements Question {
        public SingleChoice {
            options = List.copyOf(options);
            Questions.asked(id, text);
            Needs.options(id, options);
            long right = options.stream().filter(Option::right).count();
            Needs.that(
                    right == 1,
                    "question " + id + " is a single choice and needs exactly one right option, but has " + right);
        }
    }

    /// Any number of options is right, but not none.
    record MultipleChoice(String id, String text, List<Option> options) implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
            Questions.asked(id, text);
            Needs.options(id, options);
            Needs.that(
                    options.stream().anyMatch(Option::right),
                    "question " + id + " is a multiple choice and needs at least one right option, but has none");
        }
    }

    /// A number, right if `|given - value| ≤ tolerance`.
    ///
    /// @param tolerance in the unit of the value; wide enough for another rounding, too narrow for another method
    /// @param unit said next to the field, empty if there is none
    /// @param explanation how the number comes about
    /// @param slips wrong numbers that a typical mistake leads to
    record Numeric(
            String id, String text, double value, double tolerance, String unit, String explanation, List<Slip> slips)
            implements Question {
        public Numeric {
            slips = List.copyOf(slips);
            Questions.asked(id, text);
            Needs.text(explanation, "question " + id + " needs an explanation of its number");
            Needs.that(
                    Double.isFinite(value) && Double.isFinite(tolerance) && tolerance >= 0,
                    "question " + id + " needs a finite value and a tolerance of zero or more, but has " + value + " ± "
                            + tolerance);
            for (Slip slip : slips) {
                Needs.that(
                        Math.abs(slip.value() - value) > 2 * tolerance,
                        "question " + id + ": the slip " + slip.value() + " lies too near to the right answer " + value
                                + " to be told apart within " + tolerance);
            }
        }
    }

    /// A wrong number and the mistake that leads to it.
    record Slip(double value, String explanation) {
        public Slip {
            Needs.text(explanation, "the slip " + value + " needs an explanation");
        }
    }

    /// Steps to be put in order.
    ///
    /// @param steps in the right order
    record Ordering(String id, String text, List<Step> steps) implements Question {
        public Ordering {
            steps = List.copyOf(steps);
            Questions.asked(id, text);
            Needs.that(
                    steps.size() >= 3,
                    "question " + id + " needs at least three steps to order, but has " + steps.size());
            Needs.distinct(steps.stream().map(Step::text).toList(), "question " + id + ": the step");
        }

        /// The places of the steps as they are first shown: mixed by the seed, never in the right order.
        public List<Integer> shown(long seed) {
            return Questions.mixed(IntStream.range(0, steps.size()).boxed().toList(), seed);
        }
    }

    /// A step and why it stands where it does.
    record Step(String text, String explanation) {
        public Step {
            Needs.text(text, "a step needs its text");
            Needs.text(explanation, "the step “" + text + "” needs an explanation of its place");
        }
    }
}
