package mlsd.display;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import smile.classification.DecisionTree;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.ValueVector;
import smile.model.Model;
import smile.validation.CrossValidation;
import smile.validation.RegressionMetrics;
import smile.validation.metric.ConfusionMatrix;

/// Small fitted models: `clicked` follows `position` strongly, `age` weakly, `noise` not at all.
final class ModelGallery {
    static final int ROWS = 300;
    static final Formula CLICKED = Formula.lhs("clicked");

    private ModelGallery() {}

    static Map<String, Object> values() {
        var frame = frame();
        var values = new LinkedHashMap<String, Object>();
        values.put("Smile data frame", frame);
        values.put("Smile schema", frame.schema());
        values.put("Smile tuple", frame.get(0));
        values.put("random forest", forest(frame));
        values.put(
                "regression forest",
                smile.regression.RandomForest.fit(
                        Formula.lhs("position"), frame, new smile.regression.RandomForest.Options(20)));
        values.put("gradient boosting", GradientTreeBoost.fit(CLICKED, frame, new GradientTreeBoost.Options(20)));
        values.put("decision tree", DecisionTree.fit(CLICKED, frame));
        values.put("logistic regression", logistic(frame));
        values.put("multinomial regression", multinomial(frame));
        values.put("classification model", model(frame));
        values.put("confusion matrix", ConfusionMatrix.of(new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 0, 1, 1, 1, 0}));
        values.put("cross-validation", validations(frame));
        values.put(
                "regression metrics", RegressionMetrics.of(2.5, 0.5, new double[] {1, 2, 4}, new double[] {1, 2, 3}));
        values.put("XGBoost", booster(frame));
        return values;
    }

    static DataFrame frame() {
        var random = random();
        var position = random.doubles(ROWS, 0, 10).toArray();
        var age = random.ints(ROWS, 18, 80).toArray();
        var noise = random.doubles(ROWS).toArray();
        var clicked = IntStream.range(0, ROWS)
                .map(i -> position[i] + age[i] / 40.0 + random.nextGaussian() < 6 ? 1 : 0)
                .toArray();
        return new DataFrame(
                ValueVector.of("position", position),
                ValueVector.of("age", age),
                ValueVector.of("noise", noise),
                ValueVector.of("clicked", clicked));
    }

    static RandomForest forest(DataFrame frame) {
        return RandomForest.fit(CLICKED, frame, new RandomForest.Options(20));
    }

    static LogisticRegression logistic(DataFrame frame) {
        return LogisticRegression.binomial(
                frame.drop("clicked").toArray(), frame.column("clicked").toIntArray());
    }

    static Booster booster(DataFrame frame) {
        try {
            var x = frame.select("position", "age", "noise").toArray();
            var flat = new float[ROWS * 3];
            IntStream.range(0, flat.length).forEach(i -> flat[i] = (float) x[i / 3][i % 3]);
            var matrix = new DMatrix(flat, ROWS, 3, Float.NaN);
            matrix.setLabel(labels(frame));
            matrix.setFeatureNames(new String[] {"position", "age", "noise"});
            return XGBoost.train(
                    matrix,
                    Map.of("objective", "binary:logistic", "nthread", 1, "max_depth", 3),
                    10,
                    Map.of(),
                    null,
                    null);
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogisticRegression multinomial(DataFrame frame) {
        var third = IntStream.range(0, ROWS)
                .map(i -> (int) (frame.getDouble(i, 0) / 3.4))
                .toArray();
        return LogisticRegression.multinomial(frame.drop("clicked").toArray(), third);
    }

    private static Object model(DataFrame frame) {
        var options = new Properties();
        options.setProperty("smile.random_forest.trees", "20");
        return Model.classification("random-forest", CLICKED, frame, null, options);
    }

    private static Object validations(DataFrame frame) {
        return CrossValidation.stratify(3, CLICKED, frame, DecisionTree::fit);
    }

    private static float[] labels(DataFrame frame) {
        var labels = new float[ROWS];
        IntStream.range(0, ROWS).forEach(i -> labels[i] = frame.getInt(i, 3));
        return labels;
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    }
}
