package mlsd.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Middle, spread and cuts of training numbers.
final class Quantiles {
    private Quantiles() {}

    /// The median of sorted numbers; 0 of none.
    static List<Double> median(double[] sorted) {
        int n = sorted.length;
        return List.of(n == 0 ? 0.0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /// The different upper ends of equal shares of sorted numbers: of 1 to 100 in 4 bins 25, 50 and 75.
    static List<Double> cuts(double[] sorted, int bins) {
        if (sorted.length == 0) {
            return List.of();
        }
        return IntStream.range(1, bins)
                .mapToObj(i -> sorted[(int) Math.max(0, (long) i * sorted.length / bins - 1)])
                .distinct()
                .toList();
    }

    /// Mean and standard deviation; a constant column has deviation 1, so that it becomes 0.
    static List<Double> moments(Raw raw) {
        double[] numbers = raw.sortedNumbers();
        double mean = Arrays.stream(numbers).average().orElse(0);
        double variance = Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
        return List.of(mean, variance > 0 ? Math.sqrt(variance) : 1.0);
    }

    /// The bin of a number: how many cuts lie below it.
    static int bin(List<Double> cuts, double x) {
        int bin = 0;
        while (bin < cuts.size() && x > cuts.get(bin)) {
            bin++;
        }
        return bin;
    }
}
