package mlsd.experiment;

/// One side of a test of rates: `new Arm(69, 10_000)` is 69 clicks in 10 000 impressions.
public record Arm(long successes, long trials) {
    /// @throws IllegalArgumentException for an empty arm, or successes that are negative or more than the trials
    public Arm {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException("an arm needs at least one trial and 0 to as many successes, but got "
                    + successes + " of " + trials + ": check the assignment and the join of outcomes");
        }
    }

    public double rate() {
        return (double) successes / trials;
    }

    /// Wilson's score interval around `centre ± half`, as `{low, high}`.
    double[] wilson(double z) {
        double n = trials;
        double centre = (rate() + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(rate() * (1 - rate()) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return new double[] {centre - half, centre + half};
    }
}
