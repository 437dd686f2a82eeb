package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import smile.classification.LogisticRegression;
import smile.validation.metric.AUC;

/// The ladder of click models on the world: each rung is worth climbing, none reaches the truth.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnabilityTest {
    private final ClickData data =
            ClickData.of(ShortVideo.seeded(42).users(1_200).days(14));
    private double popularity;
    private double logistic;
    private double boosted;

    @BeforeAll
    void train() throws XGBoostError {
        int[] truth = data.late().labels();
        popularity = AUC.of(truth, popularityScores());
        logistic = AUC.of(truth, logisticScores());
        boosted = AUC.of(truth, boostedScores());
    }

    @Test
    void logistic_regression_beats_popularity_by_position() {
        assertThat(logistic - popularity).isBetween(0.015, 0.12);
    }

    @Test
    void gradient_boosting_beats_logistic_regression_for_there_are_interactions() {
        assertThat(boosted - logistic).isBetween(0.008, 0.08);
    }

    /// Click rate so far over position: what a team has before it has a model.
    private double[] popularityScores() {
        return data.late().features().stream()
                .mapToDouble(row -> 1 / (1 + Math.exp(row[ClickData.POSITION] - row[ClickData.CLICK_RATE])))
                .toArray();
    }

    private double[] logisticScores() {
        LogisticRegression.Binomial model =
                LogisticRegression.binomial(data.early().matrix(), data.early().labels());
        double[] scores = new double[2];
        return data.late().features().stream()
                .mapToDouble(row -> {
                    model.predict(row, scores);
                    return scores[1];
                })
                .toArray();
    }

    private double[] boostedScores() throws XGBoostError {
        DMatrix train = matrix(data.early());
        Map<String, Object> options =
                Map.of("objective", "binary:logistic", "max_depth", 5, "eta", 0.15, "nthread", 1, "seed", 1);
        Booster booster = XGBoost.train(train, options, 80, Map.of(), null, null);
        float[][] predicted = booster.predict(matrix(data.late()));
        double[] scores = new double[predicted.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = predicted[i][0];
        }
        return scores;
    }

    private static DMatrix matrix(ClickData.Rows rows) throws XGBoostError {
        int columns = rows.features().getFirst().length;
        float[] flat = new float[rows.features().size() * columns];
        float[] labels = new float[rows.features().size()];
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < columns; column++) {
                flat[row * columns + column] = (float) rows.features().get(row)[column];
            }
            labels[row] = rows.clicks().get(row);
        }
        DMatrix matrix = new DMatrix(flat, labels.length, columns, Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }
}
