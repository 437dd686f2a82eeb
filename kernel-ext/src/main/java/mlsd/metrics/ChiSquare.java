package mlsd.metrics;

/// Chi-squared test of whether two histograms come from one distribution: drift of a category.
///
/// `χ² = Σ (observed - expected)² / expected` over both sides and all bins, with B - 1 degrees of freedom; it needs
/// counts, not shares, and about five expected rows in each bin. Source: Pearson (1900).
public final class ChiSquare {
    private ChiSquare() {}

    /// The statistic and its p-value for two rows of counts; bins that are empty on both sides are left out.
    ///
    /// Counts `{10, 20}` and `{20, 10}` give 6.667 and p = 0.0098, as scipy's `chi2_contingency(correction=False)`.
    ///
    /// @throws UndefinedMetricException when a side has no rows or fewer than two bins hold any
    /// @throws IllegalArgumentException when the bins differ in number, or a count is negative or NaN
    public static TestResult of(double[] referenceCounts, double[] currentCounts) {
        Shares.needSameBins("chi-squared", referenceCounts, currentCounts);
        Shares.of("chi-squared", "reference", referenceCounts);
        Shares.of("chi-squared", "current window", currentCounts);
        double before = sum(referenceCounts);
        double after = sum(currentCounts);
        double statistic = 0;
        int used = 0;
        for (int i = 0; i < referenceCounts.length; i++) {
            double both = referenceCounts[i] + currentCounts[i];
            if (both > 0) {
                used++;
                statistic += term(referenceCounts[i], both * before / (before + after));
                statistic += term(currentCounts[i], both * after / (before + after));
            }
        }
        if (used < 2) {
            throw new UndefinedMetricException("chi-squared needs rows in at least two bins, but all are in one of "
                    + referenceCounts.length + ": a constant has no drift to test");
        }
        return new TestResult(statistic, ChiSquareDistribution.upperTail(statistic, used - 1));
    }

    /// The statistic and its p-value for counts against shares known beforehand: goodness of fit.
    ///
    /// Counts `{480, 310, 210}` against 0.5, 0.3 and 0.2 give 1.633 and p = 0.4419, as scipy's `chisquare`.
    ///
    /// @param shares above 0, which sum to 1
    /// @throws IllegalArgumentException when the bins differ in number, or shares or counts are out of range
    public static TestResult against(double[] shares, double[] counts) {
        Shares.needSameBins("chi-squared", shares, counts);
        Shares.of("chi-squared", "counts", counts);
        if (counts.length < 2 || Math.abs(sum(shares) - 1) > 1e-9) {
            throw new IllegalArgumentException("chi-squared needs at least two shares that sum to 1, but "
                    + shares.length + " sum to " + sum(shares) + ": name all groups");
        }
        double n = sum(counts);
        double statistic = 0;
        for (int i = 0; i < counts.length; i++) {
            Needs.between("share " + i, shares[i], 0, 1);
            statistic += term(counts[i], n * shares[i]);
        }
        return new TestResult(statistic, ChiSquareDistribution.upperTail(statistic, counts.length - 1));
    }

    private static double term(double observed, double expected) {
        return (observed - expected) * (observed - expected) / expected;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }
}
