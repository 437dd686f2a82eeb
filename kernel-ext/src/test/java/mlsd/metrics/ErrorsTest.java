package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What a reader sees: what was needed, what came, what to do.
class ErrorsTest {
    private static final double[] TWO = {0.2, 0.8};
    private static final boolean[] BOTH = {true, false};
    private static final boolean[] ALL_TRUE = {true, true};
    private static final boolean[] ALL_FALSE = {false, false};

    @Test
    void auc_needs_both_classes() {
        assertThat(undefined(() -> Auc.of(TWO, ALL_TRUE)))
                .isEqualTo("AUC needs both classes, but all 2 labels are true: widen the sample or slice, or leave this"
                        + " one out");
        assertThat(undefined(() -> Auc.of(TWO, ALL_FALSE))).contains("all 2 labels are false");
    }

    @Test
    void roc_needs_both_classes() {
        assertThat(undefined(() -> Roc.of(TWO, ALL_TRUE))).startsWith("a ROC curve needs both classes");
    }

    @Test
    void average_precision_needs_a_positive() {
        assertThat(undefined(() -> AveragePrecision.of(TWO, ALL_FALSE)))
                .isEqualTo("average precision needs a positive label, but all 2 labels are false: widen the sample or"
                        + " slice");
    }

    @Test
    void normalized_entropy_needs_both_classes() {
        assertThat(undefined(() -> NormalizedEntropy.of(TWO, ALL_TRUE))).contains("all 2 labels are true");
        assertThat(undefined(() -> NormalizedEntropy.of(TWO, ALL_FALSE))).contains("all 2 labels are false");
    }

    @Test
    void no_rows_have_no_metric() {
        assertThat(undefined(() -> LogLoss.of(new double[0], new boolean[0])))
                .isEqualTo(
                        "log loss needs at least one row, but there are no probabilities: check the filter before it");
    }

    @Test
    void lengths_must_agree() {
        assertThat(wrong(() -> Auc.of(TWO, new boolean[] {true})))
                .isEqualTo("AUC needs as many scores as labels, but there are 2 scores and 1 labels: take both from the"
                        + " same rows");
    }

    @Test
    void the_first_nan_is_named() {
        assertThat(wrong(() -> Auc.of(new double[] {0.1, Double.NaN}, BOTH)))
                .isEqualTo("AUC needs a finite number everywhere, but score 1 of 2 is NaN: drop or impute that row");
    }

    @Test
    void infinite_scores_are_refused() {
        assertThat(wrong(() -> ConfusionCounts.at(0.5, new double[] {Double.POSITIVE_INFINITY, 0}, BOTH)))
                .contains("score 0 of 2 is Infinity");
        assertThat(wrong(() -> ConfusionCounts.top(1, new double[] {0, Double.NaN}, BOTH)))
                .contains("score 1 of 2 is NaN");
    }

    @Test
    void a_probability_lies_between_0_and_1() {
        assertThat(wrong(() -> Brier.of(new double[] {0.5, 1.3}, BOTH)))
                .isEqualTo("the Brier score needs probabilities from 0 to 1, but probability 1 is 1.3: calibrate raw"
                        + " scores first, and drop or impute missing ones");
        assertThat(wrong(() -> LogLoss.of(new double[] {-0.1, 1}, BOTH))).contains("probability 0 is -0.1");
        assertThat(wrong(() -> Calibration.of(new double[] {Double.NaN, 1}, BOTH, 2)))
                .contains("probability 0 is NaN");
        assertThat(wrong(() -> Calibration.byQuantiles(new double[] {2, 1}, BOTH, 2)))
                .contains("probability 0 is 2.0");
    }

    @Test
    void weights_are_not_negative() {
        assertThat(wrong(() -> LogLoss.of(TWO, BOTH, new double[] {1, -1})))
                .isEqualTo(
                        "log loss needs weights of 0 or more, but weight 1 is -1.0: check how the weights were made");
        assertThat(wrong(() -> Brier.of(TWO, BOTH, new double[] {-1, 1}))).contains("weight 0 is -1.0");
        assertThat(wrong(() -> Auc.of(TWO, BOTH, new double[] {1, Double.NaN}))).contains("weight 1 of 2 is NaN");
        assertThat(wrong(() -> Rmse.of(TWO, TWO, new double[] {1}))).contains("2 rows and 1 weights");
    }

    @Test
    void some_weight_is_needed() {
        assertThat(undefined(() -> Mae.of(TWO, TWO, new double[] {0, 0})))
                .isEqualTo("MAE needs a weight above 0, but all 2 weights are 0: check how the weights were made");
    }

    @Test
    void multi_class_rows_sum_to_one() {
        assertThat(wrong(() -> LogLoss.of(new double[][] {{0.7, 0.7}}, new int[] {0})))
                .isEqualTo("log loss needs rows that sum to 1, but row 0 sums to 1.4: divide each row by its sum, or"
                        + " apply softmax to raw scores");
    }

    @Test
    void multi_class_labels_are_columns() {
        assertThat(wrong(() -> LogLoss.of(new double[][] {{0.3, 0.7}}, new int[] {2})))
                .isEqualTo("log loss needs classes from 0 to 1, but row 0 has class 2: number the classes from 0");
        assertThat(wrong(() -> LogLoss.of(new double[][] {{0.3, 0.7}}, new int[] {-1})))
                .contains("has class -1");
        assertThat(wrong(() -> LogLoss.of(new double[][] {{0.3, 0.7}}, new int[0])))
                .contains("and 0 classes");
        assertThat(wrong(() -> LogLoss.of(new double[][] {{-0.3, 1.3}}, new int[] {0})))
                .contains("one in row 0 is -0.3");
    }

    @Test
    void numbers_are_finite() {
        assertThat(wrong(() -> Rmse.of(new double[] {1, Double.NaN}, TWO))).contains("predicted number 1 of 2 is NaN");
        assertThat(wrong(() -> Rmse.of(TWO, new double[] {Double.NaN, 1}))).contains("actual number 0 of 2 is NaN");
        assertThat(wrong(() -> Rmse.of(TWO, new double[] {1}))).contains("2 predicted numbers and 1 actual numbers");
    }

    @Test
    void a_quantile_lies_between_0_and_1() {
        assertThat(wrong(() -> QuantileLoss.at(1, TWO, TWO)))
                .isEqualTo("the quantile must lie between 0.0 and 1.0, but is 1.0");
        assertThat(wrong(() -> QuantileLoss.at(0, TWO, TWO))).contains("but is 0.0");
    }

    @Test
    void rates_say_what_is_missing() {
        var nothing = new ConfusionCounts(0, 0, 0, 0);
        assertThat(undefined(nothing::precision))
                .isEqualTo("precision needs at least one row called positive, but there is none: lower the threshold");
        assertThat(undefined(nothing::recall))
                .startsWith("recall needs at least one positive label, but there is none");
        assertThat(undefined(nothing::falsePositiveRate)).contains("at least one negative label");
        assertThat(undefined(nothing::accuracy)).contains("at least one row,");
        assertThat(undefined(nothing::f1)).contains("positive label or row called positive");
    }

    @Test
    void counts_of_things_have_a_least() {
        assertThat(wrong(() -> Calibration.of(TWO, BOTH, 0)))
                .isEqualTo("the number of bins must be at least 1, but is 0");
        assertThat(wrong(() -> Calibration.byQuantiles(TWO, BOTH, 0))).contains("number of bins");
        assertThat(wrong(() -> ConfusionCounts.top(-1, TWO, BOTH))).isEqualTo("k must be at least 0, but is -1");
        assertThat(wrong(() -> Precision.at(0, List.of("a"), Set.of("a")))).isEqualTo("k must be at least 1, but is 0");
        assertThat(wrong(() -> Ndcg.at(0, List.of("a"), Map.of("a", 1)))).contains("k must be");
        assertThat(wrong(() -> Ndcg.at(0, TWO, TWO))).contains("k must be");
        assertThat(wrong(() -> Bins.byQuantiles(TWO, 1))).contains("number of bins must be at least 2");
        assertThat(wrong(() -> Roc.of(TWO, BOTH).thinned(1))).contains("number of points must be at least 2");
    }

    @Test
    void ranked_items_come_once() {
        assertThat(wrong(() -> Recall.at(1, List.of("a", "b", "a"), Set.of("a"))))
                .isEqualTo("recall@k needs every item at most once, but a comes again at place 3: remove repeats before"
                        + " ranking");
        assertThat(wrong(() -> Ndcg.at(1, List.of("a", "a"), Map.of("a", 1)))).contains("nDCG needs every item");
    }

    @Test
    void something_must_be_relevant() {
        Set<String> nothing = Set.of();
        assertThat(undefined(() -> Recall.at(1, List.of("a"), nothing)))
                .isEqualTo("recall@k needs at least one relevant item, but there is none: leave this query or user out"
                        + " of the mean");
        assertThat(undefined(() -> HitRate.at(1, List.of("a"), nothing))).startsWith("hit rate@k");
        assertThat(undefined(() -> ReciprocalRank.of(List.of("a"), nothing))).startsWith("reciprocal rank");
        assertThat(undefined(() -> AveragePrecision.of(List.of("a"), nothing))).startsWith("average precision");
        assertThat(undefined(() ->
                        AveragePrecision.mean(List.of(List.of("a"), List.of("b")), List.of(Set.of("a"), nothing))))
                .isEqualTo("mean average precision needs relevant items for every list, but list 1 of 2 has none: leave"
                        + " such queries or users out, and say how many");
        assertThat(undefined(() -> Ndcg.at(1, TWO, new double[] {0, 0})))
                .isEqualTo("nDCG needs a grade above 0, but all 2 are 0: leave this query out of the mean");
    }

    @Test
    void every_list_has_its_relevant_items() {
        assertThat(wrong(() -> ReciprocalRank.mean(List.of(List.of("a")), List.<Set<String>>of())))
                .contains("1 ranked lists and 0 sets of relevant items");
    }

    @Test
    void grades_are_not_negative() {
        assertThat(wrong(() -> Ndcg.at(1, TWO, new double[] {1, -1})))
                .isEqualTo("nDCG needs grades of 0 or more, but grade 1 is -1.0: shift the grades so that 0 means not"
                        + " relevant");
        assertThat(wrong(() -> Ndcg.at(1, TWO, new double[] {Double.POSITIVE_INFINITY, 1})))
                .contains("grade 0 is Inf");
        assertThat(wrong(() -> Ndcg.at(1, TWO, new double[] {1}))).contains("2 scores and 1 grades");
        assertThat(wrong(() -> Ndcg.at(1, new double[] {Double.NaN, 1}, TWO))).contains("score 0 of 2 is NaN");
    }

    @Test
    void lists_come_from_the_catalogue() {
        assertThat(wrong(() -> Coverage.of(List.of(List.of("z")), Set.of("a"))))
                .isEqualTo("coverage needs lists from the catalogue, but z is not among its 1 items: take both from the"
                        + " same day");
        assertThat(undefined(() -> Coverage.of(List.of(List.of("z")), Set.of())))
                .contains("items in the catalogue");
    }

    @Test
    void diversity_needs_a_pair() {
        assertThat(undefined(() -> Diversity.of(List.of(1), (a, b) -> 0)))
                .isEqualTo("diversity needs at least two items, but the list has 1: leave such lists out of the mean");
    }

    @Test
    void novelty_needs_counts_within_the_users() {
        assertThat(wrong(() -> Novelty.of(List.of("a"), Map.of(), 4)))
                .isEqualTo("novelty needs from 1 to 4 users for every item, but a has 0: add 1 to every count, or count"
                        + " again");
        assertThat(wrong(() -> Novelty.of(List.of("a"), Map.of("a", 5), 4))).contains("a has 5");
        assertThat(undefined(() -> Novelty.of(List.<String>of(), Map.of(), 4))).contains("no items");
    }

    static String wrong(ThrowingCallable call) {
        return message(catchThrowableOfType(IllegalArgumentException.class, call));
    }

    static String undefined(ThrowingCallable call) {
        return message(catchThrowableOfType(UndefinedMetricException.class, call));
    }

    private static String message(Throwable thrown) {
        assertThat(thrown).as("an error was expected").isNotNull();
        return String.valueOf(thrown.getMessage());
    }
}
