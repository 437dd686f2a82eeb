package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mlsd.data.Datasets;
import mlsd.data.Split;
import mlsd.metrics.Auc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tech.tablesaw.api.Table;

/// Results on real data, beside scikit-learn's, Python's xgboost's and published ones.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTest {
    private Split bank = new Split(Table.create(), Table.create());

    @BeforeAll
    void read() {
        RealData.need();
        bank = Split.stratified(Datasets.bankMarketing(), "y", 0.2, 42);
    }

    @Test
    void xgboost_on_bank_marketing() {
        assertThat(auc(Xgboost.train(bank.train(), "y", Xgboost.Options.standard()), bank.test()))
                .isCloseTo(0.929, within(0.004));
    }

    /// The baseline of another split is .8010; over eight random splits ours is .802 with a deviation of .008.
    @Test
    void xgboost_on_bank_marketing_without_the_duration_that_nobody_knows_before_the_call() {
        Table train = bank.train().rejectColumns("duration");
        assertThat(auc(Xgboost.train(train, "y", Xgboost.Options.standard()), bank.test()))
                .isCloseTo(0.793, within(0.005));
    }

    /// scikit-learn's LogisticRegression(C=1) on the same rows, standardised and one-hot: 0.89776, log loss
    /// 0.23589.
    @Test
    void logistic_regression_is_scikit_learns() {
        var model = LogisticRegression.train(bank.train(), "y", LogisticRegression.Options.standard());
        assertThat(auc(model, bank.test())).isCloseTo(0.89776, within(0.0002));
    }

    /// The level depends on the rows that a split draws: over eight random splits logistic regression has .907 and
    /// XGBoost .936, each with a deviation of .003; the baselines .9133 and .9446 are those of another split. What
    /// XGBoost gains on the same rows hardly does (.0292, deviation .001).
    @Test
    void xgboost_gains_over_logistic_regression_what_the_baselines_gained() {
        var linear = LogisticRegression.train(bank.train(), "y", LogisticRegression.Options.standard());
        var boosted = Xgboost.train(bank.train(), "y", Xgboost.Options.standard());
        assertThat(auc(boosted, bank.test()) - auc(linear, bank.test())).isCloseTo(0.9446 - 0.9133, within(0.004));
    }

    @Test
    void a_forest_with_leaves_enough_is_near_boosting() {
        var options = RandomForest.Options.standard().withTrees(40);
        assertThat(auc(RandomForest.train(bank.train(), "y", options), bank.test()))
                .isBetween(0.91, 0.93);
    }

    @Test
    void boosting_by_smile_is_as_good_as_by_xgboost() {
        var options = GradientBoosting.Options.standard().withTrees(60);
        assertThat(auc(GradientBoosting.train(bank.train(), "y", options), bank.test()))
                .isBetween(0.922, 0.935);
    }

    @Test
    void xgboost_on_adult() {
        Split adult = Datasets.adult();
        assertThat(auc(Xgboost.train(adult.train(), "income", Xgboost.Options.standard()), adult.test()))
                .isCloseTo(0.9285, within(0.0025));
    }

    @Test
    void logistic_regression_on_adult() {
        Split adult = Datasets.adult();
        var model = LogisticRegression.train(adult.train(), "income", LogisticRegression.Options.standard());
        assertThat(auc(model, adult.test())).isCloseTo(0.9055, within(0.001));
    }

    /// 1,761 of 1,797, published as 98.00 %.
    @Test
    void the_nearest_neighbour_reads_digits_as_published() {
        Split digits = Datasets.optdigits();
        var model = NearestNeighbours.train(digits.train(), "digit", new NearestNeighbours.Options(1), Recipe.plain());
        String[] read = model.classes(digits.test());
        long right = 0;
        for (int row = 0; row < read.length; row++) {
            right += read[row].equals(digits.test().column("digit").getString(row)) ? 1 : 0;
        }
        assertThat(right).isEqualTo(1761);
    }

    private static double auc(Classifier model, Table test) {
        return Auc.of(model.scores(test), model.labels(test));
    }
}
