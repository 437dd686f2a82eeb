package mlsd.models;

import java.util.List;

/// The damped bias model: `r ≈ mean + user bias + item bias`, the baseline every recommender of ratings must beat.
///
/// A bias is the sum of what is left over `n + damping`, users and items in turns until they settle. Source: Koren,
/// Bell & Volinsky, IEEE Computer 42 (2009); Funk's damping.
public final class Biases {
    private static final int ROUNDS = 15;

    private Biases() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param damping lines that pull a bias towards 0; 5
    public record Options(double damping) {
        public Options {
            Needs.notNegative("damping", damping);
        }

        public static Options standard() {
            return new Options(5);
        }
    }

    public static FactorModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        Fit fit = fit(train, options.damping);
        return new FactorModel(
                stopwatch.facts("damped biases", options, train, List.of()),
                new FactorModel.Parts(
                        train.userIds,
                        train.itemIds,
                        0,
                        new Floats(),
                        new Floats(),
                        fit.mean,
                        fit.users,
                        fit.items,
                        train.byUser(),
                        new Counts(train.counts())));
    }

    record Fit(double mean, Floats users, Floats items) {
        double of(int user, int item) {
            return mean + users.at()[user] + items.at()[item];
        }
    }

    static Fit fit(Interactions train, double damping) {
        double mean = 0;
        for (double value : train.values) {
            mean += value / train.values.length;
        }
        float[] users = new float[train.users()];
        float[] items = new float[train.items()];
        for (int round = 0; round < ROUNDS; round++) {
            settle(train, train.users, users, train.items, items, mean, damping);
            settle(train, train.items, items, train.users, users, mean, damping);
        }
        return new Fit(mean, new Floats(users), new Floats(items));
    }

    private static void settle(
            Interactions train, int[] of, float[] biases, int[] others, float[] fixed, double mean, double damping) {
        double[] sums = new double[biases.length];
        int[] counts = new int[biases.length];
        for (int i = 0; i < of.length; i++) {
            sums[of[i]] += train.values[i] - mean - fixed[others[i]];
            counts[of[i]]++;
        }
        for (int i = 0; i < biases.length; i++) {
            biases[i] = (float) (sums[i] / (counts[i] + damping));
        }
    }
}
