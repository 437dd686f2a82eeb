package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/// What every recommender promises, and the simple ones worked by hand.
class RecommendersTest {
    /// Two tastes: users 10–19 meet items 100–104, users 20–29 items 200–204; item 100 is everybody's.
    private static final Interactions TWO_TASTES = twoTastes();

    record Learner(String name, Function<Interactions, Recommender> train) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Learner> personal() {
        return Stream.of(
                new Learner(
                        "implicit ALS",
                        t -> ImplicitAls.train(t, ImplicitAls.Options.standard().withFactors(4))),
                new Learner("BPR", t -> Bpr.train(t, Bpr.Options.standard().withFactors(4))),
                new Learner("item neighbours", t -> ItemNeighbours.train(t, ItemNeighbours.Options.standard())),
                new Learner(
                        "two-tower",
                        t -> TwoTower.train(t, TwoTower.Options.standard().withRounds(40))));
    }

    static Stream<Learner> all() {
        return Stream.concat(
                personal(),
                Stream.of(
                        new Learner("ALS", t -> Als.train(t, Als.Options.standard())),
                        new Learner("biases", t -> Biases.train(t, Biases.Options.standard())),
                        new Learner("popularity", t -> Popularity.train(t, Popularity.Options.standard()))));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void a_user_gets_what_users_of_the_same_taste_met(Learner learner) {
        Recommender model = learner.train.apply(TWO_TASTES);
        assertThat(model.topItems(20, 1)).containsExactly(200);
        assertThat(model.topItems(10, 1)).containsExactly(101);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_a_user_met_is_not_recommended_again(Learner learner) {
        assertThat(learner.train.apply(TWO_TASTES).topItems(20, 20)).hasSize(5).doesNotContain(100, 201, 202, 203, 204);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_new_user_gets_every_item_and_no_error(Learner learner) {
        assertThat(learner.train.apply(TWO_TASTES).topItems(-7, 20)).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_seed_gives_the_same_numbers(Learner learner) {
        assertThat(learner.train.apply(TWO_TASTES).score(20, 200))
                .isEqualTo(learner.train.apply(TWO_TASTES).score(20, 200));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_loaded_model_recommends_as_the_saved_one(Learner learner, @TempDir Path folder) {
        Recommender model = learner.train.apply(TWO_TASTES);
        model.save(folder.resolve("m"));
        Recommender loaded = Recommender.load(folder.resolve("m"));
        assertThat(loaded.topItems(15, 5)).isEqualTo(model.topItems(15, 5));
        assertThat(loaded.score(15, 101)).isEqualTo(model.score(15, 101));
        assertThat(loaded.facts()).isEqualTo(model.facts());
    }

    @Test
    void a_recommender_is_no_classifier(@TempDir Path folder) {
        Popularity.train(TWO_TASTES, Popularity.Options.standard()).save(folder.resolve("m"));
        assertThatThrownBy(() -> Classifier.load(folder.resolve("m")))
                .hasMessageEndingWith("holds a recommender (popularity), but a classifier was asked for");
    }

    @Test
    void popularity_counts_and_breaks_ties_by_place() {
        var model = Popularity.train(stars(), Popularity.Options.standard());
        assertThat(model.topItems(99, 3)).containsExactly(1, 2, 3);
        assertThat(model.score(99, 1)).isEqualTo(12);
    }

    /// Item 3: (5 + 1 · 23/6) / 2.
    @Test
    void popularity_by_mean_is_damped() {
        var model = Popularity.train(stars(), new Popularity.Options(true, 1));
        assertThat(model.score(99, 3)).isCloseTo((5 + 23 / 6.0) / 2, within(1e-6));
    }

    /// Without damping the biases are the least squares: user 7 gives 1 star more than user 8 for the same items.
    @Test
    void biases_without_damping_are_least_squares() {
        var model = Biases.train(
                Interactions.of(new int[] {7, 7, 8, 8}, new int[] {1, 2, 1, 2}, new double[] {5, 3, 4, 2}),
                new Biases.Options(0));
        assertThat(model.score(7, 1)).isCloseTo(5, within(1e-6));
        assertThat(model.score(8, 2)).isCloseTo(2, within(1e-6));
        assertThat(model.score(9, 1)).isCloseTo(4.5, within(1e-6));
    }

    /// Items 1 and 2 share two of their users (4·4 + 3·2), lengths √(16+9+25) and √(16+4).
    @Test
    void the_likeness_of_items_is_the_cosine_with_shrinkage() {
        var model = ItemNeighbours.train(stars(), new ItemNeighbours.Options(5, 10));
        assertThat(model.neighbours(2)).containsExactly(entry(1, (double)
                (float) (22 / (Math.sqrt(50) * Math.sqrt(20) + 10))));
    }

    @Test
    void a_fraction_is_no_id() {
        Table table = Table.create(DoubleColumn.create("user", 1.5), IntColumn.create("item", 1));
        assertThatThrownBy(() -> Interactions.of(table, "user", "item"))
                .hasMessage("an id is a whole number up to 2,147,483,647, but row 0 of \"user\" is 1.5");
    }

    @Test
    void top_items_go_by_score_then_by_count_then_by_place() {
        assertThat(TopItems.of(new double[] {1, 2, 2, 2}, new int[] {9, 1, 3, 3}, new boolean[4], 3))
                .containsExactly(2, 3, 1);
    }

    private static Interactions stars() {
        return Interactions.of(
                new int[] {1, 2, 3, 1, 2, 4}, new int[] {1, 1, 1, 2, 2, 3}, new double[] {4, 3, 5, 4, 2, 5});
    }

    /// Each user leaves one item of their taste out, in turns: user 10 item 101, user 20 item 200.
    private static Interactions twoTastes() {
        List<Integer> users = new ArrayList<>();
        List<Integer> items = new ArrayList<>();
        for (int user = 10; user < 30; user++) {
            for (int i = 0; i < 5; i++) {
                boolean leftOut = user < 20 ? i == 1 + (user - 10) % 4 : i == (user - 20) % 5;
                if (!leftOut) {
                    users.add(user);
                    items.add((user < 20 ? 100 : 200) + i);
                }
            }
            if (user >= 20) {
                users.add(user);
                items.add(100);
            }
        }
        double[] ones = new double[users.size()];
        Arrays.fill(ones, 1);
        return Interactions.of(ints(users), ints(items), ones);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
