package mlsd.metrics;

import java.util.Arrays;

/// Bins of a number, made once from a reference and kept for every later window, so that shares compare.
///
/// Bin `i` holds `(edge[i-1], edge[i]]`; the first and the last are open, so no value falls outside.
public final class Bins {
    private final double[] edges;

    private Bins(double[] edges) {
        this.edges = edges;
    }

    /// Bins that hold about the same share of the reference each; equal quantiles (many ties) merge.
    ///
    /// Reference `{1, 2, 3, 4}` in 2 bins gives the edge 2.5.
    ///
    /// @throws IllegalArgumentException for NaN, infinite values or fewer than two bins
    public static Bins byQuantiles(double[] reference, int count) {
        Needs.atLeast("the number of bins", count, 2);
        Needs.some("binning", reference.length, "reference values");
        Needs.finite("binning", "reference value", reference);
        double[] sorted = Quantiles.sorted(reference);
        var edges = new double[count - 1];
        Arrays.setAll(edges, i -> Quantiles.of(sorted, (i + 1) / (double) count));
        return new Bins(Arrays.stream(edges).distinct().toArray());
    }

    /// Bins between given inner edges, which must rise: `ofEdges(0, 10)` has three bins.
    public static Bins ofEdges(double... edges) {
        Needs.some("binning", edges.length, "edges");
        Needs.finite("binning", "edge", edges);
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] <= edges[i - 1]) {
                throw new IllegalArgumentException("binning needs edges that rise, but edge " + i + " is " + edges[i]
                        + " after " + edges[i - 1] + ": sort them and drop repeats");
            }
        }
        return new Bins(edges.clone());
    }

    /// The number of bins.
    public int size() {
        return edges.length + 1;
    }

    /// The inner edges, rising.
    public double[] edges() {
        return edges.clone();
    }

    /// How many of the values fall into each bin.
    ///
    /// @throws IllegalArgumentException for NaN: missing values are a bin of their own, count them apart
    public double[] counts(double[] values) {
        Needs.finite("binning", "value", values);
        var counts = new double[size()];
        for (double value : values) {
            counts[firstAtLeast(edges, value)]++;
        }
        return counts;
    }

    /// The position of the first edge that is not below the value; the number of edges when all are.
    static int firstAtLeast(double[] edges, double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
