package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// What policies are worth, and what their objective games.
class ValueTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(500).days(7);
    private static final Truth TRUTH = WORLD.truth();
    private static final Value LOGGING = WORLD.value(WORLD.policy());
    private static final Value CLICKS = WORLD.value(Policy.greedy(scorer(TRUTH::attraction)));
    private static final Value GLAD_CLICKS = WORLD.value(Policy.greedy(
            scorer((user, video, at) -> TRUTH.attraction(user, video, at) * TRUTH.satisfaction(user, video, at))));
    private static final Value COMPLETION = WORLD.value(Policy.greedy(scorer(TRUTH::completion)));
    private static final Value SECONDS = WORLD.value(Policy.greedy(
            scorer((user, video, at) -> TRUTH.attraction(user, video, at) * TRUTH.dwell(user, video, at))));

    interface Expected {
        double of(int user, int video, Context context);
    }

    @Test
    void the_logging_policy_is_worth_what_its_log_shows() {
        double clicks = WORLD.impressions().filter(Impression::click).count() / (double) LOGGING.pages();
        assertThat(clicks).isCloseTo(LOGGING.clicks().mean(), within(0.03));
    }

    @Test
    void its_standard_error_is_that_of_the_clusters() {
        assertThat(LOGGING.clicks().standardError()).isBetween(0.01, 0.04);
    }

    @Test
    void the_logging_policy_beats_chance() {
        double chance = WORLD.value(Policy.uniform()).clicks().mean();
        assertThat(LOGGING.clicks().mean() / chance).isBetween(1.2, 1.7);
    }

    @Test
    void nothing_gets_more_clicks_than_ranking_by_the_chance_of_a_click() {
        assertThat(CLICKS.clicks().mean())
                .isGreaterThan(1.05 * GLAD_CLICKS.clicks().mean());
    }

    @Test
    void but_it_pays_with_satisfaction_for_click_bait_is_clicked() {
        assertThat(CLICKS.gladShare()).isLessThan(GLAD_CLICKS.gladShare() - 0.08);
        assertThat(CLICKS.gladClicks().mean())
                .isLessThan(0.95 * GLAD_CLICKS.gladClicks().mean());
    }

    @Test
    void ranking_by_completion_loses_half_of_the_seconds_for_short_videos_win() {
        assertThat(COMPLETION.dwellSeconds().mean())
                .isLessThan(0.6 * SECONDS.dwellSeconds().mean());
    }

    @Test
    void a_policy_in_charge_is_worth_about_what_was_promised() {
        Policy uniform = Policy.uniform();
        double promised = WORLD.value(uniform).clicks().mean();
        Value inCharge = WORLD.rankedBy(uniform).value(uniform);
        assertThat(inCharge.clicks().mean()).isBetween(0.8 * promised, promised);
    }

    @Test
    void says_how_many_slots_there_are() {
        assertThatThrownBy(() -> WORLD.value(Policy.uniform(), 11))
                .hasMessage("A page has 1 to 10 slots, but 11 were asked for");
    }

    private static Scorer scorer(Expected expected) {
        return request -> {
            double[] scores = new double[request.candidates().size()];
            for (int i = 0; i < scores.length; i++) {
                int video = request.candidates().get(i).id();
                scores[i] = expected.of(request.user().id(), video, request.context(i, 1));
            }
            return scores;
        };
    }
}
