package mlsd.experiment;

import java.util.List;
import mlsd.metrics.Interval;

/// A test that may be looked at after every user: the mixture sequential probability ratio test (mSPRT).
///
/// Against "no effect" stands a mixture of effects, `N(0, τ²)`. For a difference `d` with standard error `s` so
/// far,
/// `Λ = √(s² / (s² + τ²)) · exp(τ² d² / (2 s² (s² + τ²)))`; without an effect it ever exceeds `1/α` with a chance
/// of at most `α`, however often one looks. It pays with a longer test where a fixed one would have been enough.
/// Source: Robbins, Annals of Mathematical Statistics 41 (1970); Johari, Koomen, Pekelis & Walsh, "Peeking at A/B
/// tests", KDD 2017.
///
/// @param tau the size of effects to expect, in units of the metric, chosen before the data
public record AlwaysValid(double tau) {
    /// @throws IllegalArgumentException unless tau is above 0
    public AlwaysValid {
        Needs.positive("tau, the effect to expect,", tau);
    }

    /// `Λ`: how much better "an effect" explains this difference than "none". `d = 2, s = 1, τ = 1` give 1.92.
    public double evidence(Estimate difference) {
        return Math.exp(logEvidence(difference));
    }

    /// The p-value of each look: `min(1, 1/Λ)` of the best look so far; it never rises.
    public double[] pValues(List<Estimate> looks) {
        double[] values = new double[looks.size()];
        double best = 0;
        for (int look = 0; look < values.length; look++) {
            best = Math.max(best, logEvidence(looks.get(look)));
            values[look] = Math.exp(-best);
        }
        return values;
    }

    /// The interval at this look; those of all looks together hold the true difference with at least this chance.
    public Interval interval(Estimate difference, double level) {
        Needs.share("the level of an interval", level);
        double s2 = variance(difference);
        double both = s2 + tau * tau;
        double reach = Math.sqrt(2 * s2 * both / (tau * tau) * (Math.log(both / s2) / 2 - Math.log(1 - level)));
        return new Interval(difference.value() - reach, difference.value(), difference.value() + reach, level, 0);
    }

    private double logEvidence(Estimate difference) {
        double s2 = variance(difference);
        double both = s2 + tau * tau;
        double d = difference.value();
        return Math.log(s2 / both) / 2 + tau * tau * d * d / (2 * s2 * both);
    }

    private static double variance(Estimate difference) {
        Needs.positive("the standard error of a look", difference.standardError());
        return difference.standardError() * difference.standardError();
    }
}
