package mlsd.models;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/// k nearest neighbours: the classes of the nearest training rows, by Euclidean distance and exact search.
///
/// Source: Cover & Hart, IEEE Transactions on Information Theory 13 (1967).
public final class NearestNeighbours {
    private static final String NAME = "nearest neighbours";

    private NearestNeighbours() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param k how many neighbours vote; 5
    public record Options(int k) {
        public Options {
            Needs.atLeast("k", k, 1);
        }

        public static Options standard() {
            return new Options(5);
        }
    }

    /// A classifier with [Recipe#linear], so that every column counts alike.
    public static Classifier train(Table train, String target, Options options) {
        return train(train, target, options, Recipe.linear());
    }

    /// A classifier with other encoders, fitted on the training rows.
    public static Classifier train(Table train, String target, Options options, Recipe recipe) {
        Needs.atLeast("training rows", train.rowCount(), options.k);
        var training = Training.classes(train, target, recipe, 0);
        List<Integer> labels = Arrays.stream(training.codes()).boxed().toList();
        var engine = new Exemplars(options.k, training.classes().size(), List.of(training.rows()), labels);
        return training.classifier(NAME, options, List.of(), engine);
    }
}
