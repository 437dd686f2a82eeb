package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A row of whole numbers that an input is made from: drawn at random, or played again.
///
/// Fewer and smaller numbers make a smaller input, so that every kind of input shrinks without code of its own
/// (the idea of Hypothesis: MacIver and Donaldson, Test-Case Reduction via Test-Case Generation, ECOOP 2020).
final class Draws {
    private static final int ONE_IN = 16;

    private final List<Long> given;
    private final Optional<RandomGenerator> random;
    private final List<Long> taken = new ArrayList<>();

    private Draws(List<Long> given, Optional<RandomGenerator> random) {
        this.given = given;
        this.random = random;
    }

    static Draws fresh(RandomGenerator random) {
        return new Draws(List.of(), Optional.of(random));
    }

    static Draws again(List<Long> choices) {
        return new Draws(choices, Optional.empty());
    }

    /// A number from 0 to `largest`; both ends come more often than the others, since mistakes live there.
    long edged(long largest) {
        return take(largest, random.map(source -> switch (source.nextInt(ONE_IN)) {
            case 0 -> 0L;
            case 1 -> largest;
            default -> uniform(source, largest);
        }));
    }

    /// A number from 0 to `largest`, all alike.
    long upTo(long largest) {
        return take(largest, random.map(source -> uniform(source, largest)));
    }

    List<Long> choices() {
        return List.copyOf(taken);
    }

    private long take(long largest, Optional<Long> drawn) {
        int next = taken.size();
        long choice = drawn.orElseGet(() -> next < given.size() ? Math.min(given.get(next), largest) : 0);
        taken.add(choice);
        return choice;
    }

    private static long uniform(RandomGenerator source, long largest) {
        return largest == Long.MAX_VALUE ? source.nextLong() & Long.MAX_VALUE : source.nextLong(largest + 1);
    }
}
