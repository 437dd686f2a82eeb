package mlsd.metrics;

/// Jensen–Shannon divergence and distance: a drift measure with bounds, finite with empty bins.
///
/// Source: Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Information Theory 37 (1991).
public final class JensenShannon {
    private JensenShannon() {}

    /// `JSD = ½ Σ p log₂(p/m) + ½ Σ q log₂(q/m)`, `m = (p + q)/2`, in bits: 0 for equal, 1 for disjoint histograms.
    ///
    /// Shares or counts, each side divided by its sum. `{1, 0}` and `{0.5, 0.5}` give 0.3113.
    ///
    /// @throws UndefinedMetricException when a side has no rows
    /// @throws IllegalArgumentException when the bins differ in number, or a bin is negative or NaN
    public static double divergence(double[] reference, double[] current) {
        String metric = "Jensen-Shannon divergence";
        Shares.needSameBins(metric, reference, current);
        double[] p = Shares.of(metric, "reference", reference);
        double[] q = Shares.of(metric, "current window", current);
        double bits = 0;
        for (int i = 0; i < p.length; i++) {
            double middle = (p[i] + q[i]) / 2;
            bits += (term(p[i], middle) + term(q[i], middle)) / 2;
        }
        return Math.max(0, bits);
    }

    /// The square root of the divergence, which is a metric; scipy's `jensenshannon(base=2)`.
    ///
    /// `{1, 0}` and `{0.5, 0.5}` give 0.5579.
    public static double distance(double[] reference, double[] current) {
        return Math.sqrt(divergence(reference, current));
    }

    private static double term(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }
}
