package mlsd.experiment;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A rule that decides which arm the next user sees, from what the earlier ones did.
@FunctionalInterface
public interface Bandit {
    /// The arm to show next, from 0.
    int choose(Tally past, RandomGenerator random);

    /// A random arm in a share `epsilon` of the cases, else the best rate so far, the first of equals.
    ///
    /// `epsilonGreedy(1)` is an A/B test that never ends. Source: Auer, Cesa-Bianchi & Fischer, Machine Learning 47
    /// (2002).
    static Bandit epsilonGreedy(double epsilon) {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException("epsilon must lie between 0 and 1, but is " + epsilon);
        }
        return (past, random) -> random.nextDouble() < epsilon ? random.nextInt(past.arms()) : best(past);
    }

    /// Draws a click rate for each arm from what is known of it, `Beta(1 + clicks, 1 + misses)`, and shows the best
    /// draw. Source: Thompson, Biometrika 25 (1933); Chapelle & Li, NIPS 2011.
    static Bandit thompson() {
        return (past, random) -> {
            int best = 0;
            double most = -1;
            for (int arm = 0; arm < past.arms(); arm++) {
                long misses = past.shown(arm) - past.clicked(arm);
                double draw = Beta.draw(1.0 + past.clicked(arm), 1.0 + misses, random);
                if (draw > most) {
                    most = draw;
                    best = arm;
                }
            }
            return best;
        };
    }

    /// Plays against arms of known click rates.
    ///
    /// @param rates the true click rate of each arm
    default Game play(double[] rates, int rounds, long seed) {
        double best = 0;
        for (double rate : rates) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("a click rate must lie between 0 and 1, but is " + rate);
            }
            best = Math.max(best, rate);
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] regret = new double[rounds];
        var tally = Tally.empty(rates.length);
        double lost = 0;
        for (int round = 0; round < rounds; round++) {
            int arm = choose(tally, random);
            lost += best - rates[arm];
            regret[round] = lost;
            tally = tally.plus(arm, random.nextDouble() < rates[arm]);
        }
        return new Game(tally, regret);
    }

    private static int best(Tally past) {
        int best = 0;
        for (int arm = 1; arm < past.arms(); arm++) {
            best = past.rate(arm) > past.rate(best) ? arm : best;
        }
        return best;
    }
}
