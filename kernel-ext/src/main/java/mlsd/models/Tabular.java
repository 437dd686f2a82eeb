package mlsd.models;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import tech.tablesaw.api.Table;

/// A model of rows and columns: encoders and an engine.
record Tabular(ModelFacts facts, Encoding encoding, Engine engine) {

    double[][] scores(Table table) {
        return engine.scores(encoding.rows(table));
    }

    double[] scores(Map<String, ?> row) {
        return engine.scores(new double[][] {encoding.row(row)})[0];
    }

    void save(Path file, ModelFile.Role role) {
        ModelFile.write(file, new ModelFile.Header(role, engine.kind(), facts, encoding), engine.bytes());
    }

    /// The two public faces of a tabular model.
    record AsClassifier(Tabular model) implements Classifier {
        @Override
        public ModelFacts facts() {
            return model.facts;
        }

        @Override
        public double[][] probabilities(Table table) {
            return model.scores(table);
        }

        @Override
        public double[] probabilities(Map<String, ?> row) {
            return model.scores(row);
        }

        @Override
        public double[] scores(double[][] rows) {
            if (model.facts.classes().size() != 2) {
                throw new ModelException("scores need two classes, but %s knows %s; use probabilities or classes"
                        .formatted(model.facts.name(), model.facts.classes()));
            }
            return Arrays.stream(model.engine.scores(model.encoding.rows(rows)))
                    .mapToDouble(row -> row[1])
                    .toArray();
        }

        @Override
        public long sizeBytes() {
            return model.engine.bytes().length;
        }

        @Override
        public void save(Path file) {
            model.save(file, ModelFile.Role.CLASSIFIER);
        }
    }

    record AsRegressor(Tabular model) implements Regressor {
        @Override
        public ModelFacts facts() {
            return model.facts;
        }

        @Override
        public double[] predictions(Table table) {
            double[][] scores = model.scores(table);
            double[] predictions = new double[scores.length];
            for (int row = 0; row < scores.length; row++) {
                predictions[row] = scores[row][0];
            }
            return predictions;
        }

        @Override
        public double prediction(Map<String, ?> row) {
            return model.scores(row)[0];
        }

        @Override
        public long sizeBytes() {
            return model.engine.bytes().length;
        }

        @Override
        public void save(Path file) {
            model.save(file, ModelFile.Role.REGRESSOR);
        }
    }
}
