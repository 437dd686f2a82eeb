package mlsd.models;

import java.nio.file.Path;
import java.util.Map;
import tech.tablesaw.api.Table;

/// A model that gives every class a probability: whatever the method, a row or a batch is scored in the same way.
///
/// ```
/// Classifier model = Xgboost.train(split.train(), "y", Xgboost.Options.standard());
/// double auc = Auc.of(model.scores(split.test()), model.labels(split.test()));
/// ```
/// Scoring is safe from many threads at once.
public interface Classifier {

    /// Name, options, columns, training time.
    ModelFacts facts();

    /// Rows × classes.
    ///
    /// @throws ModelException if a column is missing or of another type than in training
    double[][] probabilities(Table table);

    /// The classes' probabilities for one row; a column that is not in the map is missing.
    double[] probabilities(Map<String, ?> row);

    /// The probability of the positive class for rows of plain numbers, in the order of `facts().features()`: no
    /// table, no map, for a server's many small batches.
    ///
    /// @throws ModelException if there are more classes than two, or a feature is no number
    double[] scores(double[][] rows);

    /// How large the model is in its file, without what says what it is.
    long sizeBytes();

    /// Writes the model to a file in one step: a reader sees the old file or the new one, never half of one.
    void save(Path file);

    /// The model in a file.
    ///
    /// @throws ModelException if the file is damaged or holds another kind of model
    static Classifier load(Path file) {
        return ModelFile.read(file).classifier();
    }

    /// The probability of the positive class for each row: what metrics take.
    ///
    /// @throws ModelException if there are more classes than two
    default double[] scores(Table table) {
        needTwoClasses();
        double[][] probabilities = probabilities(table);
        double[] scores = new double[probabilities.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = probabilities[row][1];
        }
        return scores;
    }

    /// The probability of the positive class for one row.
    default double probability(Map<String, ?> row) {
        needTwoClasses();
        return probabilities(row)[1];
    }

    /// The true labels of a table, by the classes of this model.
    ///
    /// @throws ModelException if there are more classes than two, or a class unseen in training
    default boolean[] labels(Table table) {
        needTwoClasses();
        return Labels.of(table, facts().target(), facts().classes());
    }

    /// The likeliest class of each row.
    default String[] classes(Table table) {
        double[][] probabilities = probabilities(table);
        String[] classes = new String[probabilities.length];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = facts().classes().get(Vectors.largest(probabilities[row]));
        }
        return classes;
    }

    private void needTwoClasses() {
        if (facts().classes().size() != 2) {
            throw new ModelException("scores and labels need two classes, but %s knows %s; use probabilities or classes"
                    .formatted(facts().name(), facts().classes()));
        }
    }
}
