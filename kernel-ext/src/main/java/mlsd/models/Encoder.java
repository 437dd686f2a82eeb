package mlsd.models;

import java.util.List;

/// How one column becomes numbers. An encoder is a plan without data: only [Recipe#fit], given training rows,
/// fits it.
///
/// | encoder | of | gives | missing or unseen |
/// |---|---|---|---|
/// | [#asIs] | number | the number | NaN |
/// | [#median] | number | the number | the training median |
/// | [#standard] | number | `(x - mean) / deviation` | 0 |
/// | [#bins] | number | a column for each quantile bin | all 0 |
/// | [#codes] | text | the number of the level, for trees that split sets of levels | NaN, or a last level |
/// | [#oneHot] | text | a column for each level | all 0 |
/// | [#hashed] | text | a column for each bucket | all 0 if missing, its bucket if unseen |
/// | [#targetMean] | text | the smoothed mean of the target | the training mean |
public sealed interface Encoder {

    /// The number itself.
    record AsIs() implements Encoder {}

    /// The number, the training median where it is missing.
    record Median() implements Encoder {}

    /// Mean 0 and deviation 1 on the training rows.
    record Standard() implements Encoder {}

    /// Quantile bins of the training rows.
    record Bins(int bins) implements Encoder {
        public Bins {
            Needs.atLeast("quantile bins", bins, 2);
        }
    }

    /// The level's number; with `other`, missing and unseen texts get a level of their own.
    record Codes(boolean other) implements Encoder {}

    /// One column a level.
    record OneHot() implements Encoder {}

    /// One column a bucket.
    record Hashed(int buckets) implements Encoder {
        public Hashed {
            Needs.atLeast("hash buckets", buckets, 2);
        }
    }

    /// The mean of the target, see [Encoder#targetMean].
    record TargetMean(int folds, double smoothing) implements Encoder {
        public TargetMean {
            Needs.atLeast("target encoding folds", folds, 2);
        }
    }

    /// The number itself, NaN where missing: for trees that handle missing values.
    static Encoder asIs() {
        return new AsIs();
    }

    /// The number, the training median where it is missing.
    static Encoder median() {
        return new Median();
    }

    /// Mean 0 and deviation 1 on the training rows, 0 where missing.
    static Encoder standard() {
        return new Standard();
    }

    /// Quantile bins: of 1 to 100, `bins(4)` has the cuts 25, 50, 75; equal cuts are one.
    static Encoder bins(int bins) {
        return new Bins(bins);
    }

    /// The level's number in alphabetical order, NaN where missing or unseen.
    static Encoder codes() {
        return new Codes(false);
    }

    /// A column of 0 and 1 for each level of the training rows.
    static Encoder oneHot() {
        return new OneHot();
    }

    /// The hashing trick: a text goes to one of the buckets, whichever texts there will be. Source: Weinberger et
    /// al., ICML 2009; the hash is FNV-1a.
    static Encoder hashed(int buckets) {
        return new Hashed(buckets);
    }

    /// `(Σ y + smoothing · ȳ) / (n + smoothing)` of the level's rows. A training row is encoded without the rows
    /// of its own fold, so that its own target never gets in. Source: Micci-Barreca, SIGKDD Explorations 3 (2001).
    static Encoder targetMean(int folds, double smoothing) {
        return new TargetMean(folds, smoothing);
    }

    /// Fits a column; the target may be empty for all but [TargetMean].
    default FittedColumn fit(Raw raw, double[] target) {
        return switch (this) {
            case AsIs() -> new FittedColumn(raw.name(), "as-is", List.of(), List.of());
            case Median() -> new FittedColumn(raw.name(), "median", List.of(), Quantiles.median(raw.sortedNumbers()));
            case Standard() -> new FittedColumn(raw.name(), "standard", List.of(), Quantiles.moments(raw));
            case Bins(int bins) ->
                new FittedColumn(raw.name(), "bins", List.of(), Quantiles.cuts(raw.sortedNumbers(), bins));
            case Codes(boolean other) ->
                new FittedColumn(raw.name(), other ? "codes-or-other" : "codes", raw.levels(), List.of());
            case OneHot() -> new FittedColumn(raw.name(), "one-hot", raw.levels(), List.of());
            case Hashed(int buckets) -> new FittedColumn(raw.name(), "hashed", List.of(), List.of((double) buckets));
            case TargetMean(int folds, double smoothing) -> TargetMeans.all(raw, target, smoothing);
        };
    }

    /// Whether it encodes texts; the others encode numbers.
    default boolean ofTexts() {
        return switch (this) {
            case AsIs numbers -> false;
            case Median numbers -> false;
            case Standard numbers -> false;
            case Bins numbers -> false;
            case Codes texts -> true;
            case OneHot texts -> true;
            case Hashed texts -> true;
            case TargetMean texts -> true;
        };
    }
}
