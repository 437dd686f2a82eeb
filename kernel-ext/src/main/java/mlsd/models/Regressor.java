package mlsd.models;

import java.nio.file.Path;
import java.util.Map;
import tech.tablesaw.api.Table;

/// A model that predicts a number, such as seconds watched. All else is as for a [Classifier].
public interface Regressor {

    /// Name, options, columns, training time.
    ModelFacts facts();

    /// A prediction for each row: goes straight into `Rmse.of`.
    ///
    /// @throws ModelException if a column is missing or of another type than in training
    double[] predictions(Table table);

    /// The prediction for one row; a column that is not in the map is missing.
    double prediction(Map<String, ?> row);

    /// How large the model is in its file, without what says what it is.
    long sizeBytes();

    /// Writes the model to a file in one step.
    void save(Path file);

    /// The model in a file.
    ///
    /// @throws ModelException if the file is damaged or holds another kind of model
    static Regressor load(Path file) {
        return ModelFile.read(file).regressor();
    }
}
