package mlsd.models;

import java.util.List;
import smile.classification.GradientTreeBoost;
import tech.tablesaw.api.Table;

/// Gradient-boosted trees in pure Java by Smile: 5 µs a row to score, slow to train; [Xgboost] beyond 50,000 rows.
///
/// Source: Friedman, "Greedy function approximation", Annals of Statistics 29 (2001).
public final class GradientBoosting {
    private static final String NAME = "gradient boosting";

    private GradientBoosting() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param trees    200
    /// @param depth    of a tree at most; 6
    /// @param leaves   of a tree at most; 64
    /// @param nodeSize rows below which a node is a leaf; 5
    /// @param eta      how much of each tree counts (Smile's shrinkage); 0.1
    /// @param rowShare of the rows that a tree sees; 0.7
    /// @param seed     of the samples; 42
    public record Options(int trees, int depth, int leaves, int nodeSize, double eta, double rowShare, long seed) {
        public Options {
            Needs.atLeast("trees", trees, 1);
            Needs.atLeast("depth", depth, 2);
            Needs.atLeast("leaves", leaves, 2);
            Needs.atLeast("nodeSize", nodeSize, 1);
            Needs.share("eta", eta);
            Needs.share("rowShare", rowShare);
        }

        public static Options standard() {
            return new Options(200, 6, 64, 5, 0.1, 0.7, 42);
        }

        public Options withTrees(int trees) {
            return new Options(trees, depth, leaves, nodeSize, eta, rowShare, seed);
        }
    }

    /// A classifier; more than two classes are fine.
    public static Classifier train(Table train, String target, Options options) {
        var training = Training.classes(train, target, Recipe.trees(), options.seed);
        var frame = SmileTrees.frame(training);
        var smile = new GradientTreeBoost.Options(
                options.trees,
                options.depth,
                options.leaves,
                options.nodeSize,
                options.eta,
                options.rowShare,
                null,
                null);
        var model = Pinned.run(NAME, options.seed, 1, () -> GradientTreeBoost.fit(SmileTrees.FORMULA, frame, smile));
        return training.classifier(NAME, options, List.of(), new SmileTrees(model, model.schema()));
    }
}
