package mlsd.metrics;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;

/// Prints how long the AUC of a million scores takes, beside a plain sort of the same scores; run by hand, no test.
final class AucBench {
    private static final int ROWS = 1_000_000;

    private AucBench() {}

    public static void main(String[] args) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] scores = random.doubles(ROWS).toArray();
        var labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = random.nextDouble() < scores[i];
        }
        for (int round = 0; round < 12; round++) {
            long start = System.nanoTime();
            double auc = Auc.of(scores, labels);
            long middle = System.nanoTime();
            Arrays.sort(scores.clone());
            long end = System.nanoTime();
            System.out.printf(
                    "AUC %.4f in %d ms; a plain sort of the scores in %d ms%n",
                    auc, (middle - start) / 1_000_000, (end - middle) / 1_000_000);
        }
    }
}
