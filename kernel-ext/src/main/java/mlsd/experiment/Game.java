package mlsd.experiment;

/// A bandit's game.
public final class Game {
    private final Tally tally;
    private final double[] regret;

    Game(Tally tally, double[] regret) {
        this.tally = tally;
        this.regret = regret.clone();
    }

    /// What each arm got in the end.
    public Tally tally() {
        return tally;
    }

    /// After each round, the expected clicks lost so far against the best arm from the start.
    public double[] regret() {
        return regret.clone();
    }

    /// The clicks lost in the whole game.
    public double lost() {
        return regret.length == 0 ? 0 : regret[regret.length - 1];
    }
}
