package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mlsd.metrics.Auc;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class EncodersTest {
    private static final Table TRAIN = Table.create(
            "train",
            DoubleColumn.create("size", 1, 2, 3, 6, Double.NaN),
            StringColumn.create("town", "Bonn", "Aachen", "Bonn", "", "Celle"),
            BooleanColumn.create("y", true, false, true, false, true));

    private static final Table LATER = Table.create(
            "later", DoubleColumn.create("size", Double.NaN, 9), StringColumn.create("town", "Dessau", "Bonn"));

    @Test
    void one_hot_has_a_column_for_each_training_level() {
        assertThat(fit(Recipe.linear()).encoding().names())
                .containsExactly("size", "town=Aachen", "town=Bonn", "town=Celle");
    }

    @Test
    void an_unseen_level_is_all_zero_in_one_hot() {
        assertThat(encoded(Recipe.linear(), 0)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void a_number_is_standardised_by_the_training_rows() {
        assertThat(encoded(Recipe.linear(), 1)[0]).isEqualTo((9 - 3) / Math.sqrt(14 / 4.0));
    }

    @Test
    void a_missing_number_becomes_the_training_median() {
        assertThat(encoded(Recipe.trees(), 0)[0]).isEqualTo(2.5);
    }

    @Test
    void codes_of_native_trees_leave_the_unseen_missing() {
        assertThat(encoded(Recipe.nativeTrees(), 0)).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void codes_of_other_trees_have_a_level_for_the_unseen() {
        assertThat(encoded(Recipe.trees(), 0)[1]).isEqualTo(3);
    }

    @Test
    void quantile_bins_mark_the_bin() {
        assertThat(encoded(Recipe.linear().with("size", Encoder.bins(2)), 1)).startsWith(0, 1);
    }

    @Test
    void a_value_on_the_cut_is_in_the_lower_bin() {
        assertThat(Quantiles.bin(List.of(2.0), 2)).isZero();
    }

    @Test
    void the_quartiles_of_1_to_100_are_cut_at_25_50_and_75() {
        double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(Quantiles.cuts(hundred, 4)).containsExactly(25.0, 50.0, 75.0);
    }

    @Test
    void hashing_gives_an_unseen_text_exactly_one_bucket() {
        double[] row = encoded(Recipe.linear().with("town", Encoder.hashed(8)), 0);
        assertThat(Arrays.stream(row).skip(1).sum()).isEqualTo(1);
    }

    @Test
    void a_target_mean_is_smoothed_towards_the_mean_of_all() {
        assertThat(encoded(Recipe.linear().with("town", Encoder.targetMean(2, 4)), 1)[1])
                .isCloseTo((2 + 4 * 0.6) / (2 + 4), within(1e-12));
    }

    @Test
    void the_target_mean_of_an_unseen_level_is_that_of_all() {
        assertThat(encoded(Recipe.linear().with("town", Encoder.targetMean(2, 4)), 0)[1])
                .isCloseTo(0.6, within(1e-12));
    }

    /// A level of its own for each row: in fold, its mean would tell the label; out of fold it says nothing.
    @Test
    void target_encoding_of_training_rows_never_sees_their_own_target() {
        Table shop = Toys.shop(600, 1);
        var id = StringColumn.create("id");
        for (int row = 0; row < shop.rowCount(); row++) {
            id.append("i" + row);
        }
        Table ids = Table.create("ids", id, shop.column("bought"));
        Table training = new Recipe(Encoder.asIs(), Encoder.targetMean(5, 0), Map.of())
                .fit(ids, "bought", 42)
                .training();
        boolean[] labels = Labels.of(shop, "bought");
        double[] means = training.doubleColumn("id").asDoubleArray();
        assertThat(Auc.of(means, labels)).isLessThan(0.55);
    }

    @Test
    void other_rows_do_not_change_what_was_fitted() {
        Encoding encoding = fit(Recipe.linear()).encoding();
        double[][] before = encoding.rows(LATER);
        encoding.rows(TRAIN);
        assertThat(encoding.rows(LATER)).isDeepEqualTo(before);
    }

    @Test
    void a_row_on_its_own_is_encoded_as_in_a_table() {
        Encoding encoding = fit(Recipe.linear()).encoding();
        assertThat(encoding.row(Map.of("size", 9, "town", "Bonn"))).isEqualTo(encoding.rows(LATER)[1]);
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> fit(Recipe.linear()).encoding().rows(LATER.rejectColumns("town")))
                .isInstanceOf(ModelException.class)
                .hasMessage("the model was trained on \"town\" as a category, but column \"town\" is not in the table,"
                        + " which has [size]");
    }

    @Test
    void a_column_of_another_type_is_named() {
        assertThatThrownBy(() -> fit(Recipe.linear()).encoding().row(Map.of("size", "large")))
                .hasMessage("the model was trained on \"size\" as a number, but now \"size\" is a category;"
                        + " convert the column");
    }

    @Test
    void a_date_must_become_numbers_first() {
        Table dates = Table.create(DateColumn.create("day", 5), TRAIN.column("y"));
        assertThatThrownBy(() -> Recipe.linear().fit(dates, "y", 1))
                .hasMessageStartingWith(
                        "a model learns from numbers, yes/no and texts, but column \"day\" is of type" + " LOCAL_DATE");
    }

    @Test
    void an_encoder_for_texts_refuses_numbers() {
        assertThatThrownBy(() -> fit(Recipe.linear().with("size", Encoder.oneHot())))
                .hasMessage("OneHot[] encodes a text, but column \"size\" is a number");
    }

    private static Recipe.Fit fit(Recipe recipe) {
        return recipe.fit(TRAIN, "y", 42);
    }

    private static double[] encoded(Recipe recipe, int row) {
        return fit(recipe).encoding().rows(LATER)[row];
    }
}
