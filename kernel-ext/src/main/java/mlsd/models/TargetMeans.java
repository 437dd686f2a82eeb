package mlsd.models;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Target encoding: smoothed means of the target by level, with folds for the training rows.
final class TargetMeans {
    private TargetMeans() {}

    /// The means of all rows: for rows that were not in training.
    static FittedColumn all(Raw raw, double[] target, double smoothing) {
        return means(raw, target, smoothing, IntStream.range(0, raw.size()).toArray(), raw.levels());
    }

    /// The training rows, each encoded by the means of the other folds.
    static double[] outOfFold(Raw raw, double[] target, Encoder.TargetMean plan, long seed) {
        int[] fold = Shuffle.folds(raw.size(), plan.folds(), seed);
        List<String> levels = raw.levels();
        double[] encoded = new double[raw.size()];
        for (int f = 0; f < plan.folds(); f++) {
            int held = f;
            int[] others = IntStream.range(0, fold.length)
                    .filter(row -> fold[row] != held)
                    .toArray();
            FittedColumn means = means(raw, target, plan.smoothing(), others, levels);
            for (int row = 0; row < fold.length; row++) {
                if (fold[row] == held) {
                    means.encode(raw, row, encoded, row);
                }
            }
        }
        return encoded;
    }

    private static FittedColumn means(Raw raw, double[] target, double smoothing, int[] rows, List<String> levels) {
        double[] sums = new double[levels.size()];
        double[] counts = new double[levels.size()];
        double total = 0;
        for (int row : rows) {
            total += target[row];
            int level = Collections.binarySearch(levels, raw.text(row));
            if (level >= 0) {
                sums[level] += target[row];
                counts[level]++;
            }
        }
        double mean = total / Math.max(1, rows.length);
        List<Double> numbers = IntStream.rangeClosed(0, levels.size())
                .mapToObj(level -> level == levels.size() || counts[level] + smoothing == 0
                        ? mean
                        : (sums[level] + smoothing * mean) / (counts[level] + smoothing))
                .toList();
        return new FittedColumn(raw.name(), "target-mean", levels, numbers);
    }
}
