package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlsd.data.Datasets;
import mlsd.data.Split;
import mlsd.metrics.Rmse;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tech.tablesaw.api.Table;

/// Our ALS against Spark's on MovieLens ml-latest-small: the same objective (a penalty by the number of ratings, no
/// biases), the same rank, rounds and lambda, the same random quarter held out. Needs `-Pspark` and `MLSD_DATA`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkAlsTest {
    private static final int RANK = 16;
    private static final int ROUNDS = 15;
    private static final double LAMBDA = 0.1;
    private static final double TOLERANCE = 0.005;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);
    private static final StructType SCHEMA = new StructType()
            .add("userId", DataTypes.IntegerType)
            .add("movieId", DataTypes.IntegerType)
            .add("rating", DataTypes.FloatType);

    private final SparkSession spark = SparkSession.builder()
            .master("local[1]")
            .appName("als")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
    private Split ratings = new Split(Table.create(), Table.create());
    private List<List<Row>> theirs = List.of();

    @BeforeAll
    void train() {
        assertThat(System.getenv("MLSD_DATA"))
                .as("MLSD_DATA must name the folder with the original data files; see datasets/README.md")
                .isNotBlank();
        ratings = Split.random(Datasets.movieLensRatings(), 0.25, 42);
        theirs = SEEDS.stream().map(this::sparks).toList();
    }

    private List<Row> sparks(long seed) {
        var als = new ALS()
                .setUserCol("userId")
                .setItemCol("movieId")
                .setRatingCol("rating")
                .setRank(RANK)
                .setMaxIter(ROUNDS)
                .setRegParam(LAMBDA)
                .setSeed(seed)
                .setColdStartStrategy("drop");
        return als.fit(frame(ratings.train()))
                .transform(frame(ratings.test()))
                .orderBy("userId", "movieId")
                .collectAsList();
    }

    @AfterAll
    void stop() {
        spark.stop();
    }

    @Test
    void predicts_the_held_out_ratings_as_well_as_sparks() {
        double[] sparks = theirs.stream().mapToDouble(rows -> rmse(predictions(rows))).toArray();
        double[] ours = SEEDS.stream().mapToDouble(seed -> rmse(predicted(false, seed))).toArray();
        System.out.printf("RMSE by seed: Spark %s, ours %s%n", Arrays.toString(sparks), Arrays.toString(ours));
        assertThat(mean(ours)).isCloseTo(mean(sparks), within(TOLERANCE));
    }

    @Test
    void is_as_near_to_sparks_predictions_as_spark_is_to_itself_with_another_seed() {
        double own = Rmse.of(predictions(theirs.get(0)), predictions(theirs.get(1)));
        double other = Rmse.of(predicted(false, SEEDS.get(0)), predictions(theirs.get(1)));
        System.out.printf("RMS difference: Spark to Spark %.4f, ours to Spark %.4f%n", own, other);
        assertThat(other).isLessThan(1.25 * own);
    }

    @Test
    void biases_pay() {
        double with = rmse(predicted(true, SEEDS.get(0)));
        System.out.printf("RMSE of ours with biases %.4f%n", with);
        assertThat(with).isLessThan(rmse(predictions(theirs.get(0))) - 0.02);
    }

    /// Users and films change places: Spark solves the films first and the users last, ours the other way round.
    private double[] predicted(boolean biases, long seed) {
        var train = Interactions.of(ratings.train(), "movieId", "userId", "rating");
        var model = Als.train(train, new Als.Options(RANK, ROUNDS, biases ? 0.2 : LAMBDA, biases, 1, seed));
        return model.scores(ids("movieId"), ids("userId"));
    }

    private double rmse(double[] predictions) {
        return Rmse.of(
                predictions,
                theirs.get(0).stream()
                        .mapToDouble(row -> row.<Float>getAs("rating"))
                        .toArray());
    }

    private static double[] predictions(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.<Float>getAs("prediction")).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private int[] ids(String column) {
        return theirs.get(0).stream().mapToInt(row -> row.<Integer>getAs(column)).toArray();
    }

    private Dataset<Row> frame(Table table) {
        List<Row> rows = new ArrayList<>();
        int[] users = Interactions.whole(table, "userId");
        int[] items = Interactions.whole(table, "movieId");
        double[] stars = table.numberColumn("rating").asDoubleArray();
        for (int i = 0; i < stars.length; i++) {
            rows.add(RowFactory.create(users[i], items[i], (float) stars[i]));
        }
        return spark.createDataFrame(rows, SCHEMA);
    }
}
