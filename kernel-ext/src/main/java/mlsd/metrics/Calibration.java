package mlsd.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reliability: whether, of the rows that got about 30 %, about 30 % happen.
///
/// Source: Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015; Guo et al.,
/// "On calibration of modern neural networks", ICML 2017.
///
/// @param bins the bins that hold rows, from low to high
public record Calibration(List<Bin> bins) {
    /// The rows with a probability in `(low, high]` (the first bin holds its low edge too).
    ///
    /// @param predicted the mean probability of the rows
    /// @param observed the share of true labels
    public record Bin(double low, double high, int rows, double predicted, double observed) {}

    /// Keeps its own copy of the bins.
    public Calibration {
        bins = List.copyOf(bins);
    }

    /// Bins of equal width over 0 to 1, as scikit-learn's `calibration_curve(strategy="uniform")`.
    ///
    /// Probabilities `{0.1, 0.3, 0.8, 0.9}` with labels `{false, true, true, true}` in 2 bins give
    /// (predicted 0.2, observed 0.5) and (0.85, 1), and `ece()` 0.225.
    ///
    /// @throws IllegalArgumentException for other lengths, a number outside of 0 to 1 or no bins
    public static Calibration of(double[] probabilities, boolean[] labels, int bins) {
        Needs.atLeast("the number of bins", bins, 1);
        var edges = new double[bins + 1];
        Arrays.setAll(edges, i -> i / (double) bins);
        return binned(probabilities, labels, edges);
    }

    /// Bins that hold about the same number of rows: finer where the probabilities are.
    ///
    /// As scikit-learn's `calibration_curve(strategy="quantile")`; ties can merge bins.
    public static Calibration byQuantiles(double[] probabilities, boolean[] labels, int bins) {
        Needs.atLeast("the number of bins", bins, 1);
        Needs.probabilities("calibration", probabilities, labels);
        double[] sorted = Quantiles.sorted(probabilities);
        var edges = new double[bins + 1];
        Arrays.setAll(edges, i -> Quantiles.of(sorted, i / (double) bins));
        return binned(probabilities, labels, edges);
    }

    /// Expected calibration error: `ECE = Σ rows/n · |observed - predicted|` over the bins.
    public double ece() {
        double n = bins.stream().mapToInt(Bin::rows).sum();
        return bins.stream()
                .mapToDouble(bin -> bin.rows / n * Math.abs(bin.observed - bin.predicted))
                .sum();
    }

    /// Maximum calibration error: the largest `|observed - predicted|` of a bin.
    public double mce() {
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.observed - bin.predicted))
                .max()
                .orElseThrow();
    }

    /// `Σ predicted / Σ observed`: above 1 the model promises more positives than come (He et al. 2014).
    ///
    /// @throws UndefinedMetricException when no label is true
    public double ratio() {
        double predicted =
                bins.stream().mapToDouble(bin -> bin.rows * bin.predicted).sum();
        double observed =
                bins.stream().mapToDouble(bin -> bin.rows * bin.observed).sum();
        if (observed == 0) {
            throw new UndefinedMetricException("the calibration ratio needs a positive label, but every label is false:"
                    + " widen the sample or slice");
        }
        return predicted / observed;
    }

    private static Calibration binned(double[] probabilities, boolean[] labels, double[] edges) {
        Needs.probabilities("calibration", probabilities, labels);
        int count = edges.length - 1;
        var rows = new int[count];
        var predicted = new double[count];
        var observed = new double[count];
        double[] inner = Arrays.copyOfRange(edges, 1, count);
        for (int i = 0; i < labels.length; i++) {
            int bin = Bins.firstAtLeast(inner, probabilities[i]);
            rows[bin]++;
            predicted[bin] += probabilities[i];
            observed[bin] += labels[i] ? 1 : 0;
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0) {
                bins.add(new Bin(edges[i], edges[i + 1], rows[i], predicted[i] / rows[i], observed[i] / rows[i]));
            }
        }
        return new Calibration(bins);
    }
}
