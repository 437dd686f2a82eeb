package mlsd.lesson;

import java.util.List;
import java.util.Set;

/// What a reader answered.
public sealed interface Answer {
    /// The places of the chosen options, counted from 0.
    record Chosen(Set<Integer> options) implements Answer {
        public Chosen {
            options = Set.copyOf(options);
        }

        /// One or several options.
        public static Chosen of(Integer... options) {
            return new Chosen(Set.of(options));
        }
    }

    /// A number.
    record Figure(double value) implements Answer {}

    /// The places of the steps in the order given.
    record Ordered(List<Integer> steps) implements Answer {
        public Ordered {
            steps = List.copyOf(steps);
        }
    }
}
