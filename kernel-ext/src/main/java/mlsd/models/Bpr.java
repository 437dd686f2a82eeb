package mlsd.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Bayesian personalised ranking: what a user met shall score above what they did not.
///
/// Stochastic gradient steps on `-ln σ(sᵤᵢ - sᵤⱼ) + ½ λ |…|²` with `s = bᵢ + pᵤ · qᵢ`; a line `(u, i)` is drawn
/// evenly, so is `j`, and left out where `u` met it. Source: Rendle et al., UAI 2009. Negatives by popularity,
/// which take the popular items off the top, are Rendle & Freudenthaler's, WSDM 2014.
public final class Bpr {
    private Bpr() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param factors numbers in a vector; 32
    /// @param rounds  each has as many steps as there are lines; 100
    /// @param rate    learning rate; 0.05
    /// @param lambda  penalty; 0.05
    /// @param popular whether `j` is drawn as often as it is met by anybody, not evenly; false
    /// @param seed    of the first vectors and the draws; 42
    public record Options(int factors, int rounds, double rate, double lambda, boolean popular, long seed) {
        public Options {
            Needs.atLeast("factors", factors, 1);
            Needs.atLeast("rounds", rounds, 1);
            Needs.positive("rate", rate);
            Needs.notNegative("lambda", lambda);
        }

        public static Options standard() {
            return new Options(32, 100, 0.05, 0.05, false, 42);
        }

        public Options withFactors(int factors) {
            return new Options(factors, rounds, rate, lambda, popular, seed);
        }

        public Options withRounds(int rounds) {
            return new Options(factors, rounds, rate, lambda, popular, seed);
        }
    }

    /// Learns from lines that each say that a user met an item; the curve is the share of pairs out of order.
    public static FactorModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        Sparse byUser = Sparse.of(train.users(), train.users, train.items, train.values);
        var steps = new BprSteps(train, Met.of(byUser, train.items()), options);
        RandomGenerator random = Shuffle.generator(options.seed + 2);
        List<Round> curve = new ArrayList<>();
        for (int round = 1; round <= options.rounds; round++) {
            curve.add(new Round(round, steps.round(random), Double.NaN));
        }
        return new FactorModel(
                stopwatch.facts("BPR", options, train, curve),
                new FactorModel.Parts(
                        train.userIds,
                        train.itemIds,
                        options.factors,
                        new Floats(steps.users()),
                        new Floats(steps.items()),
                        0,
                        new Floats(new float[train.users()]),
                        new Floats(steps.biases()),
                        byUser,
                        new Counts(train.counts())));
    }
}
