package mlsd.metrics;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;

/// Prints how long the AUC of a million scores takes, beside a plain sort of the same scores in turns; run by
/// hand, no test. On another machine, or a busy one, the ratio is what counts.
final class AucBench {
    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 31;

    private AucBench() {}

    public static void main(String[] args) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] scores = random.doubles(ROWS).toArray();
        var labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = random.nextDouble() < scores[i];
        }
        var auc = new double[ROUNDS];
        var sort = new double[ROUNDS];
        var ratio = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            auc[at] = millis(() -> Auc.of(scores, labels));
            sort[at] = millis(() -> Arrays.sort(scores.clone()));
            ratio[at] = auc[at] / sort[at];
        }
        System.out.printf(
                "AUC of %,d scores: median %.0f ms, least %.0f; a plain sort %.0f and %.0f; median of the ratios %.2f%n",
                ROWS, median(auc), least(auc), median(sort), least(sort), median(ratio));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        return Quantiles.of(Quantiles.sorted(values), 0.5);
    }

    private static double least(double[] values) {
        return Quantiles.sorted(values)[0];
    }
}
