package mlsd.models;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded random numbers, orders and folds: the same on every machine.
final class Shuffle {
    private Shuffle() {}

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// 0 to n-1 in random order.
    static int[] order(int n, RandomGenerator random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// A fold for each row; the folds differ by a row at most.
    static int[] folds(int rows, int folds, long seed) {
        int[] order = order(rows, generator(seed));
        int[] fold = new int[rows];
        for (int i = 0; i < rows; i++) {
            fold[order[i]] = i % folds;
        }
        return fold;
    }
}
