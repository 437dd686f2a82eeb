package mlsd.models;

import java.util.List;
import java.util.random.RandomGenerator;
import smile.model.cart.SplitRule;
import tech.tablesaw.api.Table;

/// A random forest by Smile: the mean of the trees' class shares, texts as categories.
///
/// Source: Breiman, Machine Learning 45 (2001).
public final class RandomForest {
    private static final String NAME = "random forest";

    private RandomForest() {}

    /// What can be chosen, and what [#standard()] chooses. Smile's own default gives a tree at most `max(2, rows
    /// / 5)` leaves (its `maxNodes` of 0); here only depth and node size end it.
    ///
    /// @param trees    100
    /// @param columns  that a split chooses from; 0 for the square root of all
    /// @param depth    of a tree at most; 20
    /// @param leaves   of a tree at most; no limit
    /// @param nodeSize rows below which a node is a leaf; 5
    /// @param threads  1; the numbers do not depend on it
    /// @param seed     of the samples; 42
    public record Options(int trees, int columns, int depth, int leaves, int nodeSize, int threads, long seed) {
        public Options {
            Needs.atLeast("trees", trees, 1);
            Needs.atLeast("columns", columns, 0);
            Needs.atLeast("depth", depth, 2);
            Needs.atLeast("leaves", leaves, 2);
            Needs.atLeast("nodeSize", nodeSize, 1);
            Needs.atLeast("threads", threads, 1);
        }

        public static Options standard() {
            return new Options(100, 0, 20, Integer.MAX_VALUE, 5, 1, 42);
        }

        public Options withTrees(int trees) {
            return new Options(trees, columns, depth, leaves, nodeSize, threads, seed);
        }
    }

    /// A classifier; more than two classes are fine.
    public static Classifier train(Table train, String target, Options options) {
        var training = Training.classes(train, target, Recipe.trees(), options.seed);
        var frame = SmileTrees.frame(training);
        var forest = Pinned.run(
                NAME,
                options.seed,
                options.threads,
                () -> smile.classification.RandomForest.fit(SmileTrees.FORMULA, frame, smile(options)));
        return training.classifier(NAME, options, List.of(), new SmileTrees(forest, forest.schema()));
    }

    /// Every tree gets a seed of its own, so that it does not matter which thread grows it.
    private static smile.classification.RandomForest.Options smile(Options options) {
        RandomGenerator random = Shuffle.generator(options.seed);
        long[] seeds = random.longs(options.trees, 1, Integer.MAX_VALUE).toArray();
        return new smile.classification.RandomForest.Options(
                options.trees,
                options.columns,
                SplitRule.GINI,
                options.depth,
                options.leaves,
                options.nodeSize,
                1.0,
                null,
                seeds,
                null);
    }
}
