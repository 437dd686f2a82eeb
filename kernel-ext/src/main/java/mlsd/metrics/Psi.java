package mlsd.metrics;

/// Population stability index: how far the distribution of a feature or score has moved.
///
/// `PSI = Σ (q - p) · ln(q / p)` over bins, `p` the reference's share and `q` the current one. By custom, below
/// 0.1 is stable and above 0.25 a reason to look; but with `n` and `m` rows and `B` bins it is `(B-1)(1/n + 1/m)`
/// on average with no drift at all, so small windows alarm by chance: compare with [#limit]. Source: Siddiqi,
/// Credit Risk Scorecards (2006); for the sizes Yurdakul & Naranjo, Journal of Risk Model Validation 14 (2020).
public final class Psi {
    /// What an empty bin counts as, so that the logarithm stays finite.
    public static final double FLOOR = 1e-4;

    private Psi() {}

    /// The index between two histograms, as shares or as counts; each side is divided by its sum.
    ///
    /// Shares below [#FLOOR] are raised to it. Shares `{0.5, 0.5}` and `{0.6, 0.4}` give
    /// 0.1 · ln 1.2 - 0.1 · ln 0.8 = 0.0405.
    ///
    /// @throws UndefinedMetricException when a side has no rows
    /// @throws IllegalArgumentException when the bins differ in number, or a bin is negative or NaN
    public static double of(double[] reference, double[] current) {
        Shares.needSameBins("PSI", reference, current);
        double[] before = Shares.of("PSI", "reference", reference);
        double[] after = Shares.of("PSI", "current window", current);
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            double p = Math.max(before[i], FLOOR);
            double q = Math.max(after[i], FLOOR);
            sum += (q - p) * Math.log(q / p);
        }
        return sum;
    }

    /// The index between two samples of a number, counted in the same bins.
    public static double of(Bins bins, double[] reference, double[] current) {
        return of(bins.counts(reference), bins.counts(current));
    }

    /// The index that samples of these sizes exceed by chance with probability `alpha` though nothing has moved.
    ///
    /// `χ²(B-1; 1-α) · (1/n + 1/m)`; 10 bins, 1000 and 100 rows at 0.05 give 0.1861: above the custom's 0.1.
    /// It holds when every bin expects five rows or more.
    public static double limit(int bins, int referenceRows, int currentRows, double alpha) {
        Needs.atLeast("the number of bins", bins, 2);
        Needs.atLeast("the number of reference rows", referenceRows, 1);
        Needs.atLeast("the number of current rows", currentRows, 1);
        Needs.between("alpha", alpha, 0, 1);
        return ChiSquareDistribution.upperQuantile(alpha, bins - 1) * (1.0 / referenceRows + 1.0 / currentRows);
    }
}
