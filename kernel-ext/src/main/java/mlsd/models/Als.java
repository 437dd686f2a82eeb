package mlsd.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Alternating least squares for ratings: the items' vectors fixed, each user's is a ridge regression, and in
/// turns.
///
/// Least `Σ (r - mean - bᵤ - bᵢ - pᵤ · qᵢ)² + λ (Σ nᵤ |pᵤ|² + Σ nᵢ |qᵢ|²)`, with the biases of [Biases] fixed
/// beforehand. Every vector solves its normal equations exactly. Source: Zhou et al., "Large-scale parallel
/// collaborative filtering for the Netflix prize", AAIM 2008. For clicks and other signals without a scale:
/// [ImplicitAls].
public final class Als {
    private static final double FIRST = 0.1;

    private Als() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param factors numbers in a vector; 16
    /// @param rounds  users and items in turns; 10
    /// @param lambda  ridge penalty for each rating; 0.2
    /// @param biases  whether [Biases] are taken off first; true
    /// @param threads 1; the numbers do not depend on it
    /// @param seed    of the first vectors; 42
    public record Options(int factors, int rounds, double lambda, boolean biases, int threads, long seed) {
        public Options {
            Needs.atLeast("factors", factors, 1);
            Needs.atLeast("rounds", rounds, 1);
            Needs.positive("lambda", lambda);
            Needs.atLeast("threads", threads, 1);
        }

        public static Options standard() {
            return new Options(16, 10, 0.2, true, 1, 42);
        }

        public Options withFactors(int factors) {
            return new Options(factors, rounds, lambda, biases, threads, seed);
        }

        public Options withRounds(int rounds) {
            return new Options(factors, rounds, lambda, biases, threads, seed);
        }

        public Options withLambda(double lambda) {
            return new Options(factors, rounds, lambda, biases, threads, seed);
        }
    }

    /// Learns from lines with a rating each; the curve is the RMSE on them.
    public static FactorModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        Biases.Fit biases = options.biases
                ? Biases.fit(train, Biases.Options.standard().damping())
                : new Biases.Fit(0, new Floats(new float[train.users()]), new Floats(new float[train.items()]));
        double[] left = new double[train.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = train.values[i] - biases.of(train.users[i], train.items[i]);
        }
        Sparse byUser = Sparse.of(train.users(), train.users, train.items, left);
        Sparse byItem = Sparse.of(train.items(), train.items, train.users, left);
        float[] users = new float[train.users() * options.factors];
        float[] items = first(train.items(), options.factors, options.seed);
        List<Round> curve = new ArrayList<>();
        for (int round = 1; round <= options.rounds; round++) {
            half(byUser, users, items, options);
            half(byItem, items, users, options);
            curve.add(new Round(round, error(byUser, users, items, options.factors), Double.NaN));
        }
        return new FactorModel(
                stopwatch.facts("ALS", options, train, curve),
                new FactorModel.Parts(
                        train.userIds,
                        train.itemIds,
                        options.factors,
                        new Floats(users),
                        new Floats(items),
                        biases.mean(),
                        biases.users(),
                        biases.items(),
                        byUser,
                        new Counts(train.counts())));
    }

    /// Small random vectors to start from.
    static float[] first(int count, int factors, long seed) {
        RandomGenerator random = Shuffle.generator(seed);
        float[] vectors = new float[count * factors];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) (FIRST * random.nextGaussian());
        }
        return vectors;
    }

    /// One half of a round: each row's vector, with the columns' vectors fixed.
    static void half(Sparse ratings, float[] wanted, float[] fixed, Options options) {
        int f = options.factors;
        Parallel.rows(ratings.rows(), options.threads, row -> {
            double[] left = new double[f * f];
            double[] right = new double[f];
            for (int at = ratings.starts[row]; at < ratings.starts[row + 1]; at++) {
                int other = ratings.columns[at] * f;
                for (int i = 0; i < f; i++) {
                    double factor = fixed[other + i]; // products in float would swamp a small penalty
                    right[i] += ratings.values[at] * factor;
                    for (int j = 0; j <= i; j++) {
                        left[i * f + j] += factor * fixed[other + j];
                    }
                }
            }
            for (int i = 0; i < f; i++) {
                left[i * f + i] += options.lambda * Math.max(1, ratings.size(row));
            }
            Cholesky.solve(left, right);
            for (int i = 0; i < f; i++) {
                wanted[row * f + i] = (float) right[i];
            }
        });
    }

    private static double error(Sparse ratings, float[] users, float[] items, int f) {
        double[] squares = new double[ratings.rows()];
        for (int row = 0; row < ratings.rows(); row++) {
            for (int at = ratings.starts[row]; at < ratings.starts[row + 1]; at++) {
                double miss = ratings.values[at] - Floating.dot(users, row * f, items, ratings.columns[at] * f, f);
                squares[row] += miss * miss;
            }
        }
        return Math.sqrt(Arrays.stream(squares).sum() / ratings.columns.length);
    }
}
