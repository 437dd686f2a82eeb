package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import mlsd.worlds.Streams.Purpose;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Request REQUEST = ShortVideo.seeded(1)
            .users(50)
            .days(1)
            .decisions()
            .findFirst()
            .orElseThrow()
            .request();

    /// Scores 2, 1 and 0 for the first three candidates and so little for the others that they do not matter.
    private static final Scorer THREE = request -> {
        double[] scores = new double[request.candidates().size()];
        Arrays.fill(scores, -1e9);
        scores[0] = 2;
        scores[1] = 1;
        scores[2] = 0;
        return scores;
    };

    @Test
    void softmax_chances_are_shares_of_the_exponentials() {
        double[] chances = Policy.softmax(THREE, 1).chances(REQUEST);
        assertThat(Arrays.copyOf(chances, 3))
                .containsExactly(new double[] {0.6652409558, 0.2447284711, 0.0900305732}, within(1e-9));
    }

    @Test
    void below_the_first_the_others_share_what_is_left() {
        double[] chances = Policy.softmax(THREE, 1).chances(REQUEST, List.of(0));
        assertThat(Arrays.copyOf(chances, 3))
                .containsExactly(new double[] {0, 0.7310585786, 0.2689414214}, within(1e-9));
    }

    @Test
    void a_cold_softmax_still_knows_the_order_of_what_is_left() {
        double[] chances = Policy.softmax(THREE, 0.0005).chances(REQUEST, List.of(0));
        assertThat(chances[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void greedy_with_exploration_leaves_everyone_a_share() {
        double[] chances = Policy.exploring(THREE, 0.3).chances(REQUEST);
        assertThat(Arrays.copyOf(chances, 3)).containsExactly(new double[] {0.71, 0.01, 0.01}, within(1e-12));
    }

    @Test
    void greedy_takes_the_first_of_equals() {
        Policy greedy = Policy.greedy(request -> new double[request.candidates().size()]);
        assertThat(greedy.choose(REQUEST, 3, random()).candidates()).containsExactly(0, 1, 2);
    }

    @Test
    void chances_sum_to_one_in_every_slot() {
        Policy policy = new Policy(THREE, 0.7, 0.2);
        for (List<Integer> above : List.of(List.<Integer>of(), List.of(0), List.of(1, 2), List.of(5, 0, 9))) {
            assertThat(Arrays.stream(policy.chances(REQUEST, above)).sum()).isCloseTo(1, within(1e-12));
        }
    }

    /// Chi-squared over 30 candidates with 29 degrees of freedom: 58.3 is passed by chance once in a thousand.
    @Test
    void slots_are_filled_as_often_as_the_chances_say() {
        Policy policy = new Policy(
                request -> request.candidates().stream()
                        .mapToDouble(video -> video.id() % 7 * 0.4)
                        .toArray(),
                1,
                0.1);
        double[] chances = policy.chances(REQUEST);
        int[] counts = new int[chances.length];
        RandomGenerator random = random();
        int draws = 30_000;
        for (int i = 0; i < draws; i++) {
            counts[policy.choose(REQUEST, 1, random).candidates().getFirst()]++;
        }
        double chiSquared = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = draws * chances[i];
            chiSquared += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        assertThat(chiSquared).isLessThan(58.3);
    }

    @Test
    void says_how_many_scores_were_needed() {
        assertThatThrownBy(() -> Policy.greedy(request -> new double[] {1, 2}).chances(REQUEST))
                .hasMessage("A scorer needs one finite score for each of the 30 candidates, but gave [1.0, 2.0]");
    }

    @Test
    void says_which_temperature_and_exploration_are_possible() {
        assertThatThrownBy(() -> new Policy(THREE, 1, 1.5))
                .hasMessage("A policy needs a temperature of 0 or more and an exploration from 0 to 1,"
                        + " but got temperature 1.0 and exploration 1.5");
    }

    private static RandomGenerator random() {
        return Streams.of(7, Purpose.FEED, 0, 0);
    }
}
