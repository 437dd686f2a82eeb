package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mlsd.data.Split;
import mlsd.metrics.Auc;
import mlsd.worlds.Context;
import mlsd.worlds.Device;
import mlsd.worlds.Rating;
import mlsd.worlds.ShortVideo;
import mlsd.worlds.Truth;
import mlsd.worlds.Video;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Learning curves on the course's world, whose truth is known.
class PlantedTruthTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(800).days(7);
    private static final Truth TRUTH = WORLD.truth();

    /// The error against the stars expected in truth, not against the noisy ones given.
    @Test
    void the_more_ratings_the_nearer_als_comes_to_the_true_tastes() {
        double few = distanceFromTruth(Als.train(survey(10), Als.Options.standard()));
        double more = distanceFromTruth(Als.train(survey(40), Als.Options.standard()));
        double many =
                distanceFromTruth(Als.train(survey(100), Als.Options.standard().withLambda(0.05)));
        assertThat(more).isLessThan(0.95 * few);
        assertThat(many).isLessThan(0.75 * more);
    }

    @Test
    void als_finds_tastes_that_no_bias_explains() {
        double biases = distanceFromTruth(Biases.train(survey(100), Biases.Options.standard()));
        assertThat(distanceFromTruth(
                        Als.train(survey(100), Als.Options.standard().withLambda(0.05))))
                .isLessThan(0.6 * biases);
    }

    /// Clicks depend on products (topic and hour, length and device), which no linear model can say.
    @Test
    void boosted_trees_find_the_interactions_that_a_linear_model_cannot() {
        Split split = Split.inOrder(impressions(), 0.3);
        var linear = LogisticRegression.train(split.train(), "click", LogisticRegression.Options.standard());
        var boosted = Xgboost.train(
                split.train(),
                "click",
                Xgboost.Options.standard().withRounds(80).withDepth(5));
        boolean[] clicks = Labels.of(split.test(), "click");
        assertThat(Auc.of(boosted.scores(split.test()), clicks) - Auc.of(linear.scores(split.test()), clicks))
                .isBetween(0.008, 0.08);
    }

    private static Interactions survey(int perUser) {
        List<Rating> ratings = WORLD.survey(perUser).toList();
        return Interactions.of(
                ratings.stream().mapToInt(Rating::user).toArray(),
                ratings.stream().mapToInt(Rating::video).toArray(),
                ratings.stream().mapToDouble(Rating::stars).toArray());
    }

    private static double distanceFromTruth(Recommender model) {
        var users = WORLD.users();
        double sum = 0;
        int pairs = 0;
        for (int user = 0; user < users.size(); user += 7) {
            var context = new Context(
                    Instant.parse("2026-01-05T12:00:00Z"), users.get(user).device(), 1, false);
            for (int video = 0; video < WORLD.videos().size(); video += 11) {
                double miss = model.score(user, video) - TRUTH.stars(user, video, context);
                sum += miss * miss;
                pairs++;
            }
        }
        return Math.sqrt(sum / pairs);
    }

    private static Table impressions() {
        List<Video> videos = WORLD.videos();
        var device = StringColumn.create("device");
        var topic = StringColumn.create("topic");
        var position = DoubleColumn.create("position");
        var length = DoubleColumn.create("length");
        var age = DoubleColumn.create("age");
        var rate = DoubleColumn.create("click rate");
        var hour = DoubleColumn.create("hour");
        var click = BooleanColumn.create("click");
        WORLD.impressions().forEach(impression -> {
            Device screen = impression.device();
            device.append(screen.name());
            topic.append(videos.get(impression.video()).topic().name());
            position.append(Math.log(impression.position()));
            length.append(Math.log(impression.videoLengthSeconds()));
            age.append(Math.log(1 + impression.videoAgeHours()));
            rate.append(Math.log(impression.videoClickRate()));
            hour.append(impression.at().atOffset(ZoneOffset.UTC).getHour());
            click.append(impression.click());
        });
        return Table.create("impressions", device, topic, position, length, age, rate, hour, click);
    }
}
