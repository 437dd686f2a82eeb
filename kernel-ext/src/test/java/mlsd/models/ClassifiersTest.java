package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mlsd.metrics.Auc;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smile.math.MathEx;
import tech.tablesaw.api.Table;

/// What every classifier promises.
class ClassifiersTest {
    private static final Table TRAIN = Toys.shop(800, 1);
    private static final Table TEST = Toys.shop(400, 2);

    record Learner(String name, Function<Table, Classifier> train) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Learner> learners() {
        return Stream.of(
                new Learner(
                        "logistic regression",
                        t -> LogisticRegression.train(t, "bought", LogisticRegression.Options.standard())),
                new Learner(
                        "random forest",
                        t -> RandomForest.train(
                                t, "bought", RandomForest.Options.standard().withTrees(20))),
                new Learner(
                        "gradient boosting",
                        t -> GradientBoosting.train(
                                t, "bought", GradientBoosting.Options.standard().withTrees(20))),
                new Learner("perceptron", t -> Perceptron.train(t, "bought", Perceptron.Options.standard())),
                new Learner(
                        "XGBoost",
                        t -> Xgboost.train(
                                t, "bought", Xgboost.Options.standard().withRounds(20))),
                new Learner(
                        "nearest neighbours",
                        t -> NearestNeighbours.train(t, "bought", new NearestNeighbours.Options(25))));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void it_learns_what_the_shop_sells(Learner learner) {
        Classifier model = learner.train.apply(TRAIN);
        assertThat(Auc.of(model.scores(TEST), model.labels(TEST))).isBetween(0.82, 0.89);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void the_same_rows_give_the_same_numbers_whatever_ran_before(Learner learner) {
        double[] first = learner.train.apply(TRAIN).scores(TEST);
        MathEx.random(1000);
        RandomForest.train(TEST, "bought", RandomForest.Options.standard().withTrees(3));
        assertThat(learner.train.apply(TRAIN).scores(TEST)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_row_scores_as_in_a_batch(Learner learner) {
        Classifier model = learner.train.apply(TRAIN);
        double[] scores = model.scores(TEST);
        for (int row = 0; row < 50; row++) {
            assertThat(model.probability(row(TEST, row))).isCloseTo(scores[row], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_loaded_model_scores_as_the_saved_one(Learner learner, @TempDir Path folder) {
        Classifier model = learner.train.apply(TRAIN);
        model.save(folder.resolve("shop.model"));
        Classifier loaded = Classifier.load(folder.resolve("shop.model"));
        assertThat(loaded.scores(TEST)).isEqualTo(model.scores(TEST));
        assertThat(loaded.facts()).isEqualTo(model.facts());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void the_order_of_columns_and_further_columns_do_not_matter(Learner learner) {
        Classifier model = learner.train.apply(TRAIN);
        Table turned = Table.create(TEST.column("bought"), TEST.column("member"), TEST.column("price"))
                .addColumns(TEST.column("colour"), TEST.column("price").copy().setName("another"));
        assertThat(model.scores(turned)).isEqualTo(model.scores(TEST));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void probabilities_sum_to_one(Learner learner) {
        assertThat(List.of(learner.train.apply(TRAIN).probabilities(TEST)))
                .allSatisfy(row -> assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-6)));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_table_without_a_feature_is_refused(Learner learner) {
        Classifier model = learner.train.apply(TRAIN);
        assertThatThrownBy(() -> model.scores(TEST.rejectColumns("price")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("\"price\" is not in the table");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void one_class_is_not_enough(Learner learner) {
        Table only = TRAIN.where(TRAIN.stringColumn("bought").isEqualTo("yes"));
        assertThatThrownBy(() -> learner.train.apply(only))
                .hasMessageStartingWith("a classifier needs two classes or more, but \"bought\" has only [yes]");
    }

    static Map<String, Object> row(Table table, int row) {
        Map<String, Object> map = new HashMap<>();
        table.columns().forEach(column -> {
            if (!column.isMissing(row)) {
                map.put(column.name(), column.get(row));
            }
        });
        return map;
    }
}
