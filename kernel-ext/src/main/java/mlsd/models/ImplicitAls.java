package mlsd.models;

import java.util.Arrays;
import java.util.List;

/// Alternating least squares for clicks, views and other signals that only ever say yes.
///
/// Least `Σ cᵤᵢ (1[met] - xᵤ · yᵢ)² + λ (Σ |xᵤ|² + Σ |yᵢ|²)` over all pairs, met or not, with the confidence
/// `c = 1 + α · value` where met and 1 elsewhere. Source: Hu, Koren & Volinsky, ICDM 2008; the conjugate gradient
/// steps are Takács, Pilászy & Tikk's, RecSys 2011.
public final class ImplicitAls {
    private static final int BLOCK = 64;

    private ImplicitAls() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param factors numbers in a vector; 32
    /// @param rounds  users and items in turns; 15
    /// @param alpha   how much a value of 1 adds to the confidence; 10
    /// @param lambda  ridge penalty; 0.1
    /// @param steps   of conjugate gradient for a vector; 3; 0 solves the normal equations exactly
    /// @param threads 1; the numbers do not depend on it
    /// @param seed    of the first vectors; 42
    public record Options(int factors, int rounds, double alpha, double lambda, int steps, int threads, long seed) {
        public Options {
            Needs.atLeast("factors", factors, 1);
            Needs.atLeast("rounds", rounds, 1);
            Needs.positive("alpha", alpha);
            Needs.positive("lambda", lambda);
            Needs.atLeast("steps", steps, 0);
            Needs.atLeast("threads", threads, 1);
        }

        public static Options standard() {
            return new Options(32, 15, 10, 0.1, 3, 1, 42);
        }

        public Options withFactors(int factors) {
            return new Options(factors, rounds, alpha, lambda, steps, threads, seed);
        }

        public Options withRounds(int rounds) {
            return new Options(factors, rounds, alpha, lambda, steps, threads, seed);
        }

        public Options withSteps(int steps) {
            return new Options(factors, rounds, alpha, lambda, steps, threads, seed);
        }
    }

    /// Learns from lines that each say that a user met an item, the value as their strength.
    public static FactorModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        Sparse byUser = train.byUser();
        Sparse byItem = train.byItem();
        float[] users = Als.first(train.users(), options.factors, options.seed);
        float[] items = Als.first(train.items(), options.factors, options.seed + 1);
        for (int round = 0; round < options.rounds; round++) {
            half(byUser, users, items, options);
            half(byItem, items, users, options);
        }
        return new FactorModel(
                stopwatch.facts("implicit ALS", options, train, List.of()),
                new FactorModel.Parts(
                        train.userIds,
                        train.itemIds,
                        options.factors,
                        new Floats(users),
                        new Floats(items),
                        0,
                        new Floats(new float[train.users()]),
                        new Floats(new float[train.items()]),
                        byUser,
                        new Counts(train.counts())));
    }

    /// One half of a round: `(YᵀY + λI + Σ (c - 1) y yᵀ) x = Σ c y` for each row.
    static void half(Sparse met, float[] wanted, float[] fixed, Options options) {
        int f = options.factors;
        float[][] vectors = Floating.rows(fixed, f);
        Fixed side = new Fixed(vectors, gram(vectors, f, (float) options.lambda));
        Parallel.rows(met.rows(), options.threads, r -> {
            float[] last = Arrays.copyOfRange(wanted, r * f, r * f + f);
            System.arraycopy(new ImplicitRow(met, r, side, last, options).solve(), 0, wanted, r * f, f);
        });
    }

    /// `YᵀY + λI`, a block of rows at a time, so that the block stays in the cache.
    static float[][] gram(float[][] vectors, int f, float lambda) {
        float[][] gram = new float[f][f];
        float[] column = new float[BLOCK];
        for (int from = 0; from < vectors.length; from += BLOCK) {
            float[][] block = Arrays.copyOfRange(vectors, from, Math.min(vectors.length, from + BLOCK));
            for (int i = 0; i < f; i++) {
                for (int row = 0; row < block.length; row++) {
                    column[row] = block[row][i];
                }
                Floating.addRows(gram[i], column, block, block.length);
            }
        }
        for (int i = 0; i < f; i++) {
            gram[i][i] += lambda;
        }
        return gram;
    }

    /// The side that stands still for half a round.
    ///
    /// @param vectors a row each
    /// @param gram    `YᵀY + λI` of them
    @SuppressWarnings("ArrayRecordComponent") // never compared, shared by the rows of one half round
    record Fixed(float[][] vectors, float[][] gram) {}
}
