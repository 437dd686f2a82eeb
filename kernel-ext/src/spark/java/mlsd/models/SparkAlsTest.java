package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
    private List<Row> theirs = List.of();

    @BeforeAll
    void train() {
        assertThat(System.getenv("MLSD_DATA"))
                .as("MLSD_DATA must name the folder with the original data files; see datasets/README.md")
                .isNotBlank();
        ratings = Split.random(Datasets.movieLensRatings(), 0.25, 42);
        var als = new ALS()
                .setUserCol("userId")
                .setItemCol("movieId")
                .setRatingCol("rating")
                .setRank(RANK)
                .setMaxIter(ROUNDS)
                .setRegParam(LAMBDA)
                .setSeed(42)
                .setColdStartStrategy("drop");
        theirs = als.fit(frame(ratings.train()))
                .transform(frame(ratings.test()))
                .collectAsList();
    }

    @AfterAll
    void stop() {
        spark.stop();
    }

    @Test
    void predicts_the_held_out_ratings_as_well_as_sparks() {
        double[] expected = numbers("prediction");
        double[] ours = predicted(false);
        double[] actual = numbers("rating");
        System.out.printf(
                "RMSE on %d known pairs: Spark %.4f, ours %.4f, ours with biases %.4f; RMS difference of the two %.4f%n",
                actual.length,
                Rmse.of(expected, actual),
                Rmse.of(ours, actual),
                Rmse.of(predicted(true), actual),
                Rmse.of(ours, expected));
        assertThat(Rmse.of(ours, actual)).isCloseTo(Rmse.of(expected, actual), within(0.01));
    }

    @Test
    void is_nearer_to_sparks_predictions_than_either_is_to_the_ratings() {
        assertThat(Rmse.of(predicted(false), numbers("prediction")))
                .isLessThan(0.5 * Rmse.of(numbers("prediction"), numbers("rating")));
    }

    @Test
    void biases_pay() {
        double[] actual = numbers("rating");
        assertThat(Rmse.of(predicted(true), actual)).isLessThan(Rmse.of(numbers("prediction"), actual));
    }

    private double[] predicted(boolean biases) {
        var train = Interactions.of(ratings.train(), "userId", "movieId", "rating");
        var model = Als.train(train, new Als.Options(RANK, ROUNDS, biases ? 0.2 : LAMBDA, biases, 1, 42));
        return model.scores(ids("userId"), ids("movieId"));
    }

    private int[] ids(String column) {
        return theirs.stream().mapToInt(row -> row.<Integer>getAs(column)).toArray();
    }

    private double[] numbers(String column) {
        return theirs.stream().mapToDouble(row -> row.<Float>getAs(column)).toArray();
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
