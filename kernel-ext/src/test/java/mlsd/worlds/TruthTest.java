package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// What the truth expects is what the log shows, within four standard errors.
class TruthTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(800).days(7);
    private static final Truth TRUTH = WORLD.truth();
    private static final List<Exposure> LOG = WORLD.exposures().toList();

    @Test
    void clicks_come_as_often_as_expected_at_the_top() {
        agree(e -> e.logged().position() == 1, TRUTH::click, e -> e.click() ? 1 : 0);
    }

    @Test
    void clicks_come_as_often_as_expected_at_the_bottom() {
        agree(e -> e.logged().position() == 10, TRUTH::click, e -> e.click() ? 1 : 0);
    }

    @Test
    void clicks_come_as_often_as_expected_on_bait() {
        agree(e -> TRUTH.bait(e.logged().video()) > 0.7, TRUTH::click, e -> e.click() ? 1 : 0);
    }

    @Test
    void slots_are_examined_as_often_as_the_device_says() {
        for (int position = 1; position <= 10; position++) {
            int k = position;
            agreeExposed(
                    e -> e.logged().position() == k,
                    e -> TRUTH.examination(e.logged().device(), k),
                    e -> e.examined() ? 1 : 0);
        }
    }

    @Test
    void clicks_are_watched_as_long_as_expected() {
        agree(e -> e.logged().click(), TRUTH::dwell, Impression::dwellSeconds);
    }

    @Test
    void the_depth_of_scrolling_is_the_satisfaction_on_average() {
        agree(e -> e.logged().click(), TRUTH::satisfaction, Impression::scrollDepth);
    }

    @Test
    void videos_are_finished_as_often_as_expected() {
        agree(
                e -> e.logged().click(),
                i -> TRUTH.completion(
                        i.user(), i.video(), new Context(i.at(), i.device(), i.position(), i.subscribed())),
                i -> i.completed() ? 1 : 0);
    }

    @Test
    void a_survey_gives_the_stars_expected() {
        List<Rating> survey = WORLD.survey(10).toList();
        double expected = survey.stream()
                .mapToDouble(rating -> TRUTH.stars(
                        rating.user(),
                        rating.video(),
                        new Context(
                                Calendar.at(0, Calendar.DAY_MILLIS / 2),
                                WORLD.users().get(rating.user()).device(),
                                1,
                                false)))
                .average()
                .orElseThrow();
        double given = survey.stream().mapToInt(Rating::stars).average().orElseThrow();
        assertThat(given).isCloseTo(expected, within(4 * 1.3 / Math.sqrt(survey.size())));
    }

    /// The exponents of the data card.
    @Test
    void the_larger_the_screen_the_further_down_the_eye_goes_but_for_the_sofa() {
        assertThat(TRUTH.examination(Device.PHONE, 4)).isCloseTo(Math.pow(4, -0.8), within(1e-12));
        assertThat(TRUTH.examination(Device.TABLET, 4)).isCloseTo(Math.pow(4, -0.6), within(1e-12));
        assertThat(TRUTH.examination(Device.DESKTOP, 4)).isCloseTo(Math.pow(4, -0.45), within(1e-12));
        assertThat(TRUTH.examination(Device.TV, 4)).isCloseTo(Math.pow(4, -1.2), within(1e-12));
    }

    @Test
    void says_which_positions_there_are() {
        assertThatThrownBy(() -> TRUTH.examination(Device.PHONE, 11))
                .hasMessage("A position is 1 (top) to 10, but 11 was asked for");
    }

    private static void agree(
            Predicate<Exposure> rows, ToDoubleFunction<Impression> expected, ToDoubleFunction<Impression> got) {
        agreeExposed(rows, e -> expected.applyAsDouble(e.logged()), e -> got.applyAsDouble(e.logged()));
    }

    private static void agreeExposed(
            Predicate<Exposure> rows, ToDoubleFunction<Exposure> expected, ToDoubleFunction<Exposure> got) {
        double[] off = LOG.stream()
                .filter(rows)
                .mapToDouble(e -> got.applyAsDouble(e) - expected.applyAsDouble(e))
                .toArray();
        double mean = Arrays.stream(off).average().orElseThrow();
        double squares = Arrays.stream(off).map(x -> x * x).sum();
        assertThat(off.length).isGreaterThan(500);
        assertThat(Math.abs(mean)).isLessThanOrEqualTo(4 * Math.sqrt(squares) / off.length);
    }
}
