package mlsd.experiment;

/// Controlled experiments using pre-experiment data: what a user did before explains part of what they do now.
///
/// `y' = y - θ (x - x̄)` with `θ = cov(x, y) / var(x)`; the mean difference stays without bias, because `x` knows
/// nothing of the assignment, and the variance falls to `(1 - ρ²)` of what it was.
/// Source: Deng, Xu, Kohavi & Walker, "Improving the sensitivity of online controlled experiments by utilizing
/// pre-experiment data", WSDM 2013.
public final class Cuped {
    private Cuped() {}

    /// `θ` within arms: `{cov_c + cov_t} / {var_c + var_t}`, so that an effect does not leak into it.
    ///
    /// @throws IllegalArgumentException when the covariate is the same for everyone
    public static double theta(double[] yControl, double[] xControl, double[] yTreatment, double[] xTreatment) {
        needPairs(yControl, xControl);
        needPairs(yTreatment, xTreatment);
        double spread = Means.squares(xControl, xControl) + Means.squares(xTreatment, xTreatment);
        Needs.positive("the spread of the covariate before the test", spread);
        return (Means.squares(xControl, yControl) + Means.squares(xTreatment, yTreatment)) / spread;
    }

    /// The outcomes without what the covariate explains.
    ///
    /// @param centre the mean of the covariate over all arms: the same for each
    public static double[] adjust(double[] y, double[] x, double theta, double centre) {
        needPairs(y, x);
        double[] adjusted = y.clone();
        for (int i = 0; i < y.length; i++) {
            adjusted[i] -= theta * (x[i] - centre);
        }
        return adjusted;
    }

    /// The test of the adjusted means; its difference is that of a regression of `y` on arm and covariate.
    public static Comparison compare(
            double[] yControl, double[] xControl, double[] yTreatment, double[] xTreatment, double level) {
        double theta = theta(yControl, xControl, yTreatment, xTreatment);
        double n = xControl.length + xTreatment.length;
        double centre = (Means.mean(xControl) * xControl.length + Means.mean(xTreatment) * xTreatment.length) / n;
        return Means.compare(
                adjust(yControl, xControl, theta, centre), adjust(yTreatment, xTreatment, theta, centre), level);
    }

    private static void needPairs(double[] y, double[] x) {
        Needs.sameLength("CUPED", y.length, "outcomes", x.length, "covariates");
        Needs.rows("CUPED", y.length, 2);
        Needs.finite("CUPED", "outcome", y);
        Needs.finite("CUPED", "covariate", x);
    }
}
