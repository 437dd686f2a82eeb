package mlsd.serve;

import java.nio.file.Path;
import mlsd.models.Classifier;

/// A model that scores rows, higher is better.
@FunctionalInterface
public interface RowScorer {
    /// A score a row.
    double[] scores(double[][] rows);

    /// The probability of the positive class, from a model file.
    static RowScorer load(Path file) {
        Classifier model = Classifier.load(file);
        return model::scores;
    }
}
