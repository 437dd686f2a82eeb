package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// PyTorch's automatic gradients against those by hand: the same first parameters and batches must give the same
/// curve and vectors.
class DeepTwoTowerTest {
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

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void goes_the_way_of_the_plain_java_towers(int hidden) {
        var options = TwoTower.Options.standard().withHidden(hidden).withRounds(20);
        var own = TwoTower.train(MET, PEOPLE, "id", THINGS, "id", options);
        var deep = DeepTwoTower.train(MET, PEOPLE, "id", THINGS, "id", options);
        assertThat(losses(deep)).containsExactly(losses(own), within(1e-3));
        for (int item = 11; item <= 16; item++) {
            assertThat(deep.itemVector(item)).containsExactly(own.itemVector(item), within(5e-3f));
        }
    }

    @Test
    void an_item_that_nobody_met_is_recommended_for_what_it_is() {
        var options = TwoTower.Options.standard().withRounds(60);
        var model = DeepTwoTower.train(MET, PEOPLE, "id", THINGS, "id", options);
        assertThat(model.score(1, 15)).isGreaterThan(model.score(1, 16) + 1);
        assertThat(model.score(3, 16)).isGreaterThan(model.score(3, 15) + 1);
    }

    @Test
    void the_same_seed_gives_the_same_model() {
        var options = TwoTower.Options.standard();
        assertThat(List.of(DeepTwoTower.train(MET, options).topItems(1, 3)))
                .isEqualTo(List.of(DeepTwoTower.train(MET, options).topItems(1, 3)));
        assertThat(DeepTwoTower.train(MET, options).userVector(1))
                .isEqualTo(DeepTwoTower.train(MET, options).userVector(1));
    }

    private static double[] losses(FactorModel model) {
        return model.facts().curve().stream().mapToDouble(Round::train).toArray();
    }
}
