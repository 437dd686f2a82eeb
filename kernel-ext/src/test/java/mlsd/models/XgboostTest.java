package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mlsd.metrics.Auc;
import mlsd.metrics.LogLoss;
import mlsd.metrics.Rmse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class XgboostTest {
    private static final Table TRAIN = Toys.shop(800, 1);
    private static final Table HELD = Toys.shop(400, 2);
    private static final Table TEST = Toys.shop(400, 3);
    private static final Xgboost.Options OPTIONS = Xgboost.Options.standard();

    @Test
    void the_round_with_the_best_validation_loss_is_the_one_that_scores() {
        Classifier model = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, round -> {});
        double best = model.facts().curve().stream()
                .mapToDouble(Round::validation)
                .min()
                .orElseThrow();
        assertThat(LogLoss.of(model.scores(HELD), model.labels(HELD))).isCloseTo(best, within(1e-5));
    }

    @Test
    void stopping_early_is_the_same_as_training_that_many_rounds() {
        Classifier model = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, round -> {});
        int rounds = model.facts().curve().stream()
                .min(Comparator.comparingDouble(Round::validation))
                .orElseThrow()
                .round();
        assertThat(Xgboost.train(TRAIN, "bought", OPTIONS.withRounds(rounds)).scores(TEST))
                .isEqualTo(model.scores(TEST));
    }

    @Test
    void training_stops_after_patience_rounds_without_a_better_loss() {
        var curve = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, round -> {})
                .facts()
                .curve();
        int best = curve.stream()
                .min(Comparator.comparingDouble(Round::validation))
                .orElseThrow()
                .round();
        assertThat(curve).hasSize(best + OPTIONS.patience());
    }

    @Test
    void a_watcher_sees_every_round_as_it_ends() {
        List<Round> seen = new ArrayList<>();
        var model = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, seen::add);
        assertThat(seen).isEqualTo(model.facts().curve());
    }

    @Test
    void a_loaded_model_keeps_the_best_round(@TempDir Path folder) {
        Classifier model = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, round -> {});
        model.save(folder.resolve("m"));
        assertThat(Classifier.load(folder.resolve("m")).scores(TEST)).isEqualTo(model.scores(TEST));
    }

    @Test
    void a_regression_predicts_numbers() {
        Table prices = TRAIN.dropRowsWithMissingValues();
        Regressor model = Xgboost.regress(prices, "price", OPTIONS.withRounds(30));
        double[] actual = prices.doubleColumn("price").asDoubleArray();
        double[] mean = new double[actual.length];
        Arrays.fill(mean, prices.doubleColumn("price").mean());
        assertThat(Rmse.of(model.predictions(prices), actual)).isLessThan(0.95 * Rmse.of(mean, actual));
    }

    @Test
    void a_regressor_is_no_classifier(@TempDir Path folder) {
        Xgboost.regress(TRAIN.dropRowsWithMissingValues(), "price", OPTIONS.withRounds(2))
                .save(folder.resolve("m"));
        assertThatThrownBy(() -> Classifier.load(folder.resolve("m")))
                .hasMessageEndingWith("holds a regressor (XGBoost), but a classifier was asked for");
    }

    @Test
    void more_than_two_classes_have_probabilities_but_no_scores() {
        Table colours = TRAIN.where(TRAIN.stringColumn("colour").isNotMissing());
        Classifier model = Xgboost.train(colours, "colour", OPTIONS.withRounds(5));
        assertThat(model.probabilities(TEST)[0]).hasSize(3);
        assertThatThrownBy(() -> model.scores(TEST))
                .hasMessage("scores and labels need two classes, but XGBoost knows [blue, green, red];"
                        + " use probabilities or classes");
    }

    @Test
    void rows_of_plain_numbers_score_as_a_table_does() {
        Table numbers = Table.create("plain", TRAIN.column("price"), TRAIN.column("bought"));
        Classifier model = Xgboost.train(numbers, "bought", OPTIONS.withRounds(20));
        double[][] rows = new double[numbers.rowCount()][];
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            rows[row] = model.facts().features().stream()
                    .mapToDouble(feature -> numbers.numberColumn(feature.name()).getDouble(at))
                    .toArray();
        }
        assertThat(model.scores(rows)).isEqualTo(model.scores(numbers));
    }

    @Test
    void a_plain_row_of_another_length_is_refused() {
        Table numbers = Table.create("plain", TRAIN.column("price"), TRAIN.column("bought"));
        Classifier model = Xgboost.train(numbers, "bought", OPTIONS.withRounds(1));
        int width = model.facts().features().size();
        assertThatThrownBy(() -> model.scores(new double[][] {new double[width + 1]}))
                .hasMessage("a row needs %d numbers, one for each feature of the model, but row 0 has %d"
                        .formatted(width, width + 1));
    }

    @Test
    void plain_numbers_cannot_stand_for_categories() {
        Classifier model = Xgboost.train(TRAIN, "bought", OPTIONS.withRounds(1));
        int width = model.facts().features().size();
        assertThatThrownBy(() -> model.scores(new double[][] {new double[width]}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("as a category");
    }

    @Test
    void contributions_add_up_to_the_log_odds_of_the_score() {
        Classifier model = Xgboost.train(TRAIN, HELD, "bought", OPTIONS, round -> {});
        double[][] contributions = Xgboost.contributions(model, TEST);
        double[] scores = model.scores(TEST);
        assertThat(contributions[0]).hasSize(model.facts().features().size() + 1);
        for (int row = 0; row < scores.length; row++) {
            double sum = Arrays.stream(contributions[row]).sum();
            assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(scores[row], within(1e-5));
        }
    }

    @Test
    void contributions_are_of_xgboost_alone() {
        Classifier linear = LogisticRegression.train(TRAIN, "bought", LogisticRegression.Options.standard());
        assertThatThrownBy(() -> Xgboost.contributions(linear, TEST))
                .isInstanceOf(ModelException.class)
                .hasMessage("contributions need trees by XGBoost that tell two classes apart, but this is %s of 2"
                        .formatted(linear.facts().name()));
    }

    /// Every second letter says yes: one split by sets of letters finds it, no order of the letters does.
    @Test
    void one_split_parts_categories_that_no_order_parts() {
        StringColumn letters = StringColumn.create("letter");
        BooleanColumn yes = BooleanColumn.create("yes");
        for (int row = 0; row < 400; row++) {
            letters.append(String.valueOf((char) ('a' + row % 20)));
            yes.append(row % 2 == 0);
        }
        assertThat(aucOfAStump(letters, yes)).isEqualTo(1);
    }

    /// The present values are the same for both classes: only that a value is missing tells them apart.
    @Test
    void a_missing_number_goes_its_own_way() {
        DoubleColumn price = DoubleColumn.create("price");
        BooleanColumn yes = BooleanColumn.create("yes");
        for (int row = 0; row < 400; row++) {
            price.append(row % 4 == 0 ? Double.NaN : row % 7);
            yes.append(row % 4 == 0);
        }
        assertThat(aucOfAStump(price, yes)).isEqualTo(1);
    }

    private static double aucOfAStump(Column<?> feature, BooleanColumn yes) {
        Table table = Table.create("rows", feature, yes);
        Classifier stump = Xgboost.train(table, "yes", OPTIONS.withRounds(1).withDepth(1));
        return Auc.of(stump.scores(table), stump.labels(table));
    }

    @Test
    void it_takes_one_thread_unless_told_otherwise() {
        assertThat(OPTIONS.threads()).isEqualTo(1);
    }
}
