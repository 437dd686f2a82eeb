package mlsd.experiment;

/// How many users a test needs: decide before it starts, not when it looks good.
///
/// A two-sided test at significance `alpha` finds a true effect with chance `power`.
/// Source: van Belle, Statistical Rules of Thumb (2008), chapter 2; Fleiss, Levin & Paik (2003), 4.2.
public final class SampleSize {
    private SampleSize() {}

    /// Units in each arm: `n = 2 σ² (z_{1-α/2} + z_power)² / δ²`, rounded up.
    ///
    /// A click rate of 0.02 has `σ² = 0.02 · 0.98`; for 5 % more, `δ = 0.001`, it takes 307 677 at 0.05 and 0.8;
    /// for 1 % more 7 691 903.
    ///
    /// @param variance of the metric among units of one arm
    /// @param effect the smallest difference worth finding, in units of the metric
    public static long perArm(double variance, double effect, double alpha, double power) {
        Needs.positive("the variance", variance);
        Needs.positive("the effect", Math.abs(effect));
        double reach = reach(alpha, power);
        return (long) Math.ceil(2 * variance * reach * reach / (effect * effect));
    }

    /// Trials in each arm for two rates, each with its own variance: `0.02` against `0.021` takes 315 206.
    public static long ofRates(double control, double treatment, double alpha, double power) {
        Needs.share("the control's rate", control);
        Needs.share("the treatment's rate", treatment);
        Needs.positive("the difference of the rates", Math.abs(treatment - control));
        reach(alpha, power);
        double both = (control + treatment) / 2;
        double chance = Normal.quantile(1 - alpha / 2) * Math.sqrt(2 * both * (1 - both));
        double truth = Normal.quantile(power) * Math.sqrt(control * (1 - control) + treatment * (1 - treatment));
        return (long) Math.ceil(Math.pow((chance + truth) / (treatment - control), 2));
    }

    /// The rule of thumb for 80 % power at 5 %: `16 σ² / δ²`, two per cent more than [#perArm].
    ///
    /// A rate of 0.02 and one per cent more: 7 840 000.
    public static long ruleOf16(double variance, double effect) {
        Needs.positive("the variance", variance);
        Needs.positive("the effect", Math.abs(effect));
        return Math.round(16 * variance / (effect * effect));
    }

    /// The chance that a test with so many units an arm finds the effect; with no effect it is `alpha`.
    public static double power(double variance, double effect, long perArm, double alpha) {
        Needs.positive("the variance", variance);
        Needs.atLeast("the units of an arm", perArm, 1);
        Needs.share("alpha", alpha);
        double z = Normal.quantile(1 - alpha / 2);
        double shift = Math.abs(effect) / Math.sqrt(2 * variance / perArm);
        return Normal.cdf(shift - z) + Normal.cdf(-shift - z);
    }

    /// The smallest true difference that so many units an arm find with this power: [#perArm] turned round.
    public static double detectable(double variance, long perArm, double alpha, double power) {
        Needs.positive("the variance", variance);
        Needs.atLeast("the units of an arm", perArm, 1);
        return reach(alpha, power) * Math.sqrt(2 * variance / perArm);
    }

    private static double reach(double alpha, double power) {
        Needs.share("alpha", alpha);
        Needs.share("the power", power);
        return Normal.quantile(1 - alpha / 2) + Normal.quantile(power);
    }
}
