package mlsd.experiment;

/// One decision of a log, and how the policy in question sees it.
///
/// @param unit what is independent, the user; the row number where no user is known
/// @param reward what came of the logged action: 1 for a click
/// @param propensity the chance with which the logging policy chose that action: above 0
/// @param chance with which the policy in question would have chosen it
public record Logged(long unit, double reward, double propensity, double chance) {
    /// @throws IllegalArgumentException for a propensity outside of (0, 1], a chance outside of [0, 1] or NaN
    public Logged {
        if (!(propensity > 0 && propensity <= 1)) {
            throw new IllegalArgumentException("off-policy estimates need propensities above 0 and at most 1, but one"
                    + " is " + propensity + ": log the chance with which the action was drawn, not 0 or 1 afterwards");
        }
        if (!(chance >= 0 && chance <= 1) || !Double.isFinite(reward)) {
            throw new IllegalArgumentException("a logged decision needs a finite reward and a chance from 0 to 1,"
                    + " but got reward " + reward + " and chance " + chance);
        }
    }

    /// `chance / propensity`: for how many decisions of the policy in question this row stands.
    public double weight() {
        return chance / propensity;
    }
}
