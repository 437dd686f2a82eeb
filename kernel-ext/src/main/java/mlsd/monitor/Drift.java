package mlsd.monitor;

import mlsd.metrics.ChiSquare;
import mlsd.metrics.JensenShannon;
import mlsd.metrics.Psi;
import mlsd.metrics.TestResult;
import mlsd.metrics.UndefinedMetricException;

/// How far a column has moved, and whether that is news.
///
/// A verdict needs an **effect** and more than **noise**. With `n` and `m` rows in `B` bins the PSI of two samples of
/// one distribution is `(B-1)(1/n + 1/m)` on average, and above `χ²(B-1; 1-α)(1/n + 1/m)` with chance `α`. So
/// `MOVED` means `psi - (B-1)(1/n + 1/m) ≥ effect` and `psi > limit`. A test alone (Kolmogorov–Smirnov, chi-squared)
/// calls the smallest change significant when rows are many; its p-value is told, and decides nothing.
///
/// @param psi population stability index of what is present; NaN when a side has nothing
/// @param noise the PSI on average if nothing has moved
/// @param limit the PSI that chance exceeds with probability alpha
/// @param statistic of Kolmogorov–Smirnov (numbers) or chi-squared (categories)
/// @param jensenShannon the distance, 0 (equal) to 1 (disjoint)
/// @param before what it was like: the median, or the share of the category that moved most
public record Drift(
        String column,
        int referenceRows,
        int currentRows,
        double psi,
        double noise,
        double limit,
        double statistic,
        double pValue,
        double jensenShannon,
        double missingBefore,
        double missingNow,
        String before,
        String now,
        Verdict verdict) {

    /// What a window says of a column.
    public enum Verdict {
        STABLE,
        MOVED,
        TOO_FEW_ROWS
    }

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param bins         of a number; 10
    /// @param effect       the smallest PSI, noise taken off, that is worth a look; 0.1
    /// @param alpha        chance of a false alarm for a column and window; 0.001
    /// @param rowsPerBin   fewer rows than this a bin, on either side, are too few: below, the noise
    ///                     has a longer tail than the formula's; 10
    /// @param moreMissing  the smallest rise of the missing share that is worth a look; 0.01
    public record Options(int bins, double effect, double alpha, int rowsPerBin, double moreMissing) {
        public Options {
            if (bins < 2 || rowsPerBin < 1) {
                throw new IllegalArgumentException(
                        "drift needs 2 bins and a row in each at least, but got %d and %d".formatted(bins, rowsPerBin));
            }
            if (!(effect >= 0 && moreMissing >= 0 && alpha > 0 && alpha < 1)) {
                throw new IllegalArgumentException(
                        "drift needs effects of 0 or more and an alpha between 0 and 1, but got %s, %s and %s"
                                .formatted(effect, moreMissing, alpha));
            }
        }

        public static Options standard() {
            return new Options(10, 0.1, 0.001, 10, 0.01);
        }

        public Options withEffect(double effect) {
            return new Options(bins, effect, alpha, rowsPerBin, moreMissing);
        }

        public Options withAlpha(double alpha) {
            return new Options(bins, effect, alpha, rowsPerBin, moreMissing);
        }
    }

    /// Whether more is missing than before: by more than the smallest rise that counts, and than chance.
    public boolean moreMissing(Options options) {
        double lost = Math.rint(missingNow * currentRows);
        double lostBefore = Math.rint(missingBefore * referenceRows);
        if (missingNow - missingBefore < options.moreMissing || lost == 0) {
            return false;
        }
        try {
            double[] reference = {lostBefore, referenceRows - lostBefore};
            return ChiSquare.of(reference, new double[] {lost, currentRows - lost})
                            .pValue()
                    < options.alpha;
        } catch (UndefinedMetricException allMissing) {
            return false;
        }
    }

    /// One side of a comparison: rows in each bin, rows in all, and the share that is missing.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Side(double[] counts, int rows, int present) {
        double missing() {
            return rows == 0 ? 0 : 1 - present / (double) rows;
        }
    }

    static Drift between(
            String column, Side was, Side is, TestResult test, String before, String now, Options options) {
        int bins = Math.max(2, was.counts.length); // one bin has no noise
        double share = 1.0 / was.present + 1.0 / is.present;
        double psi = Psi.of(was.counts, is.counts);
        double noise = (bins - 1) * share;
        double limit = Psi.limit(bins, was.present, is.present, options.alpha);
        boolean few = Math.min(was.present, is.present) < options.rowsPerBin * bins;
        boolean moved = psi - noise >= options.effect && psi > limit;
        return new Drift(
                column,
                was.rows,
                is.rows,
                psi,
                noise,
                limit,
                test.statistic(),
                test.pValue(),
                JensenShannon.distance(was.counts, is.counts),
                was.missing(),
                is.missing(),
                before,
                now,
                few ? Verdict.TOO_FEW_ROWS : moved ? Verdict.MOVED : Verdict.STABLE);
    }

    /// A side has nothing to compare.
    static Drift nothing(String column, Side was, Side is) {
        double none = Double.NaN;
        return new Drift(
                column,
                was.rows,
                is.rows,
                none,
                none,
                none,
                none,
                none,
                none,
                was.missing(),
                is.missing(),
                was.present == 0 ? "nothing" : "something",
                is.present == 0 ? "nothing" : "something",
                Verdict.TOO_FEW_ROWS);
    }
}
