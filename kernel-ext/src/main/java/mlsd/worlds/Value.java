package mlsd.worlds;

/// What a page is worth on average under a policy, with the standard error over users.
///
/// @param clicks expected clicks a page
/// @param dwellSeconds expected seconds watched a page
/// @param gladClicks expected clicks a page that the user is glad of: satisfaction
/// @param pages over which the mean was taken
public record Value(Estimate clicks, Estimate dwellSeconds, Estimate gladClicks, long pages) {
    /// A mean and its standard error.
    public record Estimate(double mean, double standardError) {}

    /// The share of the clicks that the user is glad of.
    public double gladShare() {
        return gladClicks.mean() / clicks.mean();
    }
}
