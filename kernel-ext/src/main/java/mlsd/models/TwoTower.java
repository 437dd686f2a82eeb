package mlsd.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.Table;

/// Two towers: one makes a vector of a user, one of an item, and near vectors mean a match.
///
/// Trained with softmax over the items of a batch. As a tower reads what is known of an item (topic, creator)
/// beside its id, an item that nobody
/// met yet has a vector too. Source: Yi et al., "Sampling-bias-corrected neural modeling
/// for large corpus item recommendations", RecSys 2019. PyTorch as the engine: `DeepTwoTower`, Maven profile
/// `deep`.
public final class TwoTower {
    private static final Towers.Engine OWN = new Towers.Engine("two-tower", OwnTowers::new);

    private TwoTower() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param factors     numbers in a vector; 32
    /// @param hidden      units of each tower's hidden layer, 0 for none; 0
    /// @param rounds      passes over the lines; 5
    /// @param batch       lines that are each other's wrong answers; 128
    /// @param rate        learning rate of Adagrad; 0.1
    /// @param temperature of the softmax; 0.2
    /// @param correct     whether popular items are corrected for; true
    /// @param seed        of the first parameters and the order; 42
    public record Options(
            int factors,
            int hidden,
            int rounds,
            int batch,
            double rate,
            double temperature,
            boolean correct,
            long seed) {
        public Options {
            Needs.atLeast("factors", factors, 1);
            Needs.atLeast("hidden", hidden, 0);
            Needs.atLeast("rounds", rounds, 1);
            Needs.atLeast("batch", batch, 2);
            Needs.positive("rate", rate);
            Needs.positive("temperature", temperature);
        }

        public static Options standard() {
            return new Options(32, 0, 5, 128, 0.1, 0.2, true, 42);
        }

        public Options withHidden(int hidden) {
            return new Options(factors, hidden, rounds, batch, rate, temperature, correct, seed);
        }

        public Options withRounds(int rounds) {
            return new Options(factors, hidden, rounds, batch, rate, temperature, correct, seed);
        }
    }

    /// Learns from lines that each say that a user met an item; the towers read ids alone.
    public static FactorModel train(Interactions train, Options options) {
        return train(train, Profiles.of(train.userIds), Profiles.of(train.itemIds), options, OWN);
    }

    /// The same with towers that also read the other columns of a table of users and one of items, texts (parts
    /// between
    /// `|` count singly) and yes/no.
    ///
    /// @param userId the column of `users` with the id, each once
    /// @param itemId the column of `items` with the id, each once
    public static FactorModel train(
            Interactions train, Table users, String userId, Table items, String itemId, Options options) {
        return train(
                train,
                Profiles.of(users, userId, train.userIds),
                Profiles.of(items, itemId, train.itemIds),
                options,
                OWN);
    }

    static FactorModel train(
            Interactions train, Profiles users, Profiles items, Options options, Towers.Engine engine) {
        var stopwatch = new Stopwatch();
        RandomGenerator random = Shuffle.generator(options.seed);
        var left = new Tower(users, options.factors, options.hidden, random);
        var right = new Tower(items, options.factors, options.hidden, random);
        int[] userOf = places(train.users, train.userIds, users.ids(), "user");
        int[] itemOf = places(train.items, train.itemIds, items.ids(), "item");
        double[] logShares = logShares(itemOf, items.ids().count(), options.correct);
        int[] counts = new int[items.ids().count()];
        for (int item : itemOf) {
            counts[item]++;
        }
        List<Round> curve = new ArrayList<>();
        try (Towers towers = engine.maker().of(left, right, logShares, options)) {
            for (int round = 1; round <= options.rounds; round++) {
                curve.add(new Round(round, round(towers, userOf, itemOf, options.batch, random), Double.NaN));
            }
            return new FactorModel(
                    stopwatch.facts(engine.name(), options, train, curve),
                    new FactorModel.Parts(
                            users.ids(),
                            items.ids(),
                            options.factors,
                            towers.users(),
                            towers.items(),
                            0,
                            new Floats(new float[users.ids().count()]),
                            new Floats(new float[items.ids().count()]),
                            Sparse.of(users.ids().count(), userOf, itemOf, train.values),
                            new Counts(counts)));
        }
    }

    private static double round(Towers towers, int[] userOf, int[] itemOf, int batch, RandomGenerator random) {
        int[] order = Shuffle.order(userOf.length, random);
        double loss = 0;
        for (int from = 0; from < order.length; from += batch) {
            int n = Math.min(batch, order.length - from);
            int[] users = new int[n];
            int[] items = new int[n];
            for (int i = 0; i < n; i++) {
                users[i] = userOf[order[from + i]];
                items[i] = itemOf[order[from + i]];
            }
            loss += n * towers.step(users, items);
        }
        return loss / order.length;
    }

    private static double[] logShares(int[] itemOf, int items, boolean correct) {
        double[] shares = new double[items];
        for (int item : itemOf) {
            shares[item] += 1.0 / itemOf.length;
        }
        for (int item = 0; item < items; item++) {
            shares[item] = correct && shares[item] > 0 ? Math.log(shares[item]) : 0;
        }
        return shares;
    }

    private static int[] places(int[] of, Ids from, Ids to, String what) {
        int[] places = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            places[i] = to.place(from.id(of[i]));
            if (places[i] < 0) {
                throw new ModelException("the interactions name %s %d, but the table of %ss has no such row"
                        .formatted(what, from.id(of[i]), what));
            }
        }
        return places;
    }
}
