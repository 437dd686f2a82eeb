package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TwoTowerTest {
    private static final Table PEOPLE = Table.create(
            "people",
            IntColumn.create("id", 1, 2, 3, 4),
            StringColumn.create("loves", "tea|cake", "tea", "wine", "wine"));
    private static final Table THINGS = Table.create(
            "things",
            IntColumn.create("id", 11, 12, 13, 14, 15, 16),
            StringColumn.create("kind", "tea", "tea", "wine", "wine", "tea", "wine"));
    private static final Interactions MET = Interactions.of(
            new int[] {1, 1, 2, 3, 3, 4}, new int[] {11, 12, 11, 13, 14, 13}, new double[] {1, 1, 1, 1, 1, 1});
    private static final double[] LOG_SHARES = {-1, -2, -1, -2, 0, 0};
    private static final int[] USERS = {0, 0, 1, 2, 2, 3};
    private static final int[] ITEMS = {0, 1, 0, 2, 3, 2};

    /// The derivative of every parameter of both towers, by central differences.
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void the_gradient_is_the_slope_of_the_loss(int hidden) {
        Tower left = tower(PEOPLE, MET.userIds, hidden, 1);
        Tower right = tower(THINGS, MET.itemIds, hidden, 2);
        loss(left, right);
        double[] slopes = left.gradient.clone();
        double[] others = right.gradient.clone();
        assertThat(slopes).containsExactly(differences(left, left, right), within(1e-6));
        assertThat(others).containsExactly(differences(right, left, right), within(1e-6));
    }

    @Test
    void an_item_that_nobody_met_is_recommended_for_what_it_is() {
        var model = TwoTower.train(
                MET, PEOPLE, "id", THINGS, "id", TwoTower.Options.standard().withRounds(60));
        assertThat(model.score(1, 15)).isGreaterThan(model.score(1, 16) + 1);
        assertThat(model.score(3, 16)).isGreaterThan(model.score(3, 15) + 1);
    }

    @Test
    void the_loss_falls() {
        var curve = TwoTower.train(MET, TwoTower.Options.standard().withRounds(60))
                .facts()
                .curve();
        assertThat(curve.getLast().train()).isLessThan(0.5 * curve.getFirst().train());
    }

    @Test
    void vectors_have_length_one_but_for_the_temperature() {
        var model = TwoTower.train(MET, TwoTower.Options.standard());
        float[] user = model.userVector(1);
        float[] item = model.itemVector(11);
        assertThat(Math.sqrt(Floating.dot(item, 0, item, 0, item.length))).isCloseTo(1, within(1e-5));
        assertThat(Math.sqrt(Floating.dot(user, 0, user, 0, user.length))).isCloseTo(5, within(1e-4));
    }

    @Test
    void an_item_without_a_profile_is_named() {
        assertThatThrownBy(() -> TwoTower.train(MET, PEOPLE, "id", THINGS.first(2), "id", TwoTower.Options.standard()))
                .hasMessage("the interactions name item 13, but the table of items has no such row");
    }

    @Test
    void a_number_must_become_a_text_first() {
        Table ages = PEOPLE.copy().addColumns(IntColumn.create("age", 20, 30, 40, 50));
        assertThatThrownBy(() -> TwoTower.train(MET, ages, "id", THINGS, "id", TwoTower.Options.standard()))
                .hasMessageStartingWith("a tower reads texts and yes/no, but column \"age\" is of type INTEGER");
    }

    private static Tower tower(Table table, Ids trained, int hidden, long seed) {
        return new Tower(Profiles.of(table, "id", trained), 4, hidden, Shuffle.generator(seed));
    }

    private static double loss(Tower left, Tower right) {
        return InBatchSoftmax.loss(left, right, USERS, ITEMS, LOG_SHARES, 0.5);
    }

    private static double[] differences(Tower moved, Tower left, Tower right) {
        double[] slopes = new double[moved.parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            double before = moved.parameters[i];
            moved.parameters[i] = before + 1e-6;
            double above = loss(left, right);
            moved.parameters[i] = before - 1e-6;
            double below = loss(left, right);
            moved.parameters[i] = before;
            slopes[i] = (above - below) / 2e-6;
        }
        return slopes;
    }
}
