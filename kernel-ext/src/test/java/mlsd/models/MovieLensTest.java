package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mlsd.data.Datasets;
import mlsd.data.Split;
import mlsd.metrics.Ndcg;
import mlsd.metrics.Rmse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// The recommenders on MovieLens ml-latest-small: ratings at random 75/25, and four stars or more as likes, 80/20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovieLensTest {
    private Split ratings = new Split(Table.create(), Table.create());
    private Split likes = new Split(Table.create(), Table.create());
    private double popularity;

    @BeforeAll
    void read() {
        RealData.need();
        Table all = Datasets.movieLensRatings();
        ratings = Split.random(all, 0.25, 42);
        likes = Split.random(all.where(all.numberColumn("rating").isGreaterThanOrEqualTo(4)), 0.2, 42);
        popularity = ndcg(Popularity.train(met(), Popularity.Options.standard()));
    }

    /// BASELINES.md: 0.8761 for another random quarter.
    @Test
    void the_damped_biases_have_the_known_error() {
        assertThat(rmse(Biases.train(stars(), Biases.Options.standard()))).isCloseTo(0.8761, within(0.008));
    }

    @Test
    void als_beats_the_biases() {
        double biases = rmse(Biases.train(stars(), Biases.Options.standard()));
        assertThat(rmse(Als.train(stars(), Als.Options.standard())))
                .isLessThan(0.876)
                .isLessThan(biases - 0.008);
    }

    @Test
    void bpr_ranks_better_than_popularity() {
        assertThat(ndcg(Bpr.train(met(), Bpr.Options.standard()))).isBetween(popularity + 0.02, 0.25);
    }

    @Test
    void implicit_als_ranks_better_than_popularity() {
        assertThat(ndcg(ImplicitAls.train(met(), ImplicitAls.Options.standard())))
                .isBetween(popularity + 0.05, 0.25);
    }

    @Test
    void item_neighbours_rank_better_than_popularity() {
        assertThat(ndcg(ItemNeighbours.train(met(), ItemNeighbours.Options.standard())))
                .isBetween(popularity + 0.05, 0.25);
    }

    @Test
    void the_two_towers_rank_better_than_popularity() {
        assertThat(ndcg(TwoTower.train(met(), TwoTower.Options.standard()))).isBetween(popularity + 0.03, 0.27);
    }

    private Interactions stars() {
        return Interactions.of(ratings.train(), "userId", "movieId", "rating");
    }

    private Interactions met() {
        return Interactions.of(likes.train(), "userId", "movieId");
    }

    private double rmse(Recommender model) {
        Table test = ratings.test();
        double[] actual = test.numberColumn("rating").asDoubleArray();
        int[] users = Interactions.whole(test, "userId");
        return Rmse.of(model.scores(users, Interactions.whole(test, "movieId")), actual);
    }

    private double ndcg(Recommender model) {
        Map<Integer, Map<Integer, Integer>> liked = new TreeMap<>();
        for (Row row : likes.test()) {
            liked.computeIfAbsent(row.getInt("userId"), user -> new HashMap<>()).put(row.getInt("movieId"), 1);
        }
        return liked.entrySet().stream()
                .mapToDouble(user -> Ndcg.at(10, model.topItems(user.getKey(), 10), user.getValue()))
                .average()
                .orElseThrow();
    }
}
