package mlsd.lesson;

import java.time.Duration;

/// Under which terms a case is checked.
///
/// @param tolerance for numbers
/// @param limit for one case
/// @param draws random inputs of a property
/// @param seed of the random inputs
record Terms(Tolerance tolerance, Duration limit, int draws, long seed) {
    static final Terms DEFAULT = new Terms(Tolerance.DEFAULT, Duration.ofSeconds(10), 200, 1);

    Terms {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("a time limit is longer than zero, but came as " + limit);
        }
        if (draws < 1) {
            throw new IllegalArgumentException("a property needs at least one random input, but got " + draws);
        }
    }

    Terms with(Tolerance other) {
        return new Terms(other, limit, draws, seed);
    }

    Terms with(Duration other) {
        return new Terms(tolerance, other, draws, seed);
    }

    Terms drawing(int count, long from) {
        return new Terms(tolerance, limit, count, from);
    }
}
