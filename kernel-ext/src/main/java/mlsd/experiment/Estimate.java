package mlsd.experiment;

import mlsd.metrics.Interval;

/// A number measured on a sample, and its standard error.
public record Estimate(double value, double standardError) {
    /// @throws IllegalArgumentException for NaN, an infinite value or a negative error
    public Estimate {
        if (!Double.isFinite(value) || !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "an estimate needs a finite value and a standard error of 0 or more, but got " + value + " and "
                            + standardError);
        }
    }

    /// The normal interval `value ± z · standard error`; `(0.5, 0.1)` at level 0.95 gives 0.304 to 0.696.
    ///
    /// Nothing is drawn, so its `rounds` are 0.
    public Interval interval(double level) {
        double reach = Normal.reach(level) * standardError;
        return new Interval(value - reach, value, value + reach, level, 0);
    }

    /// `this - other`, the two measured independently: the variances add.
    public Estimate minus(Estimate other) {
        return new Estimate(value - other.value, Math.hypot(standardError, other.standardError));
    }
}
