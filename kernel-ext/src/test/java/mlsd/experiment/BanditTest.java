package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rules by their definition, draws by the moments of the beta distribution, games by what is known of them.
class BanditTest {
    private static final double[] RATES = {0.3, 0.5, 0.4};
    private static final Tally PAST = tally(new int[] {1, 3, 1}, new int[] {4, 4, 1});

    @Test
    void a_tally_counts() {
        assertThat(PAST.shown(1)).isEqualTo(4);
        assertThat(PAST.clicked(1)).isEqualTo(3);
        assertThat(PAST.rate(1)).isEqualTo(0.75);
        assertThat(PAST.arms()).isEqualTo(3);
        assertThat(Tally.empty(2).rate(0)).isZero();
        assertThat(PAST).hasToString("clicked [1, 3, 1] of [4, 4, 1]");
    }

    @Test
    void a_tally_stays_as_it_was() {
        var before = Tally.empty(1);
        before.plus(0, true);
        assertThat(before.shown(0)).isZero();
        assertThat(before.clicked(0)).isZero();
    }

    @Test
    void greedy_takes_the_best_rate_and_the_first_of_equals() {
        assertThat(Bandit.epsilonGreedy(0).choose(PAST, new Random(1))).isEqualTo(2);
        assertThat(Bandit.epsilonGreedy(0).choose(Tally.empty(3), new Random(1)))
                .isZero();
    }

    @Test
    void epsilon_is_the_share_of_random_choices() {
        var random = new Random(1);
        int other = 0;
        for (int i = 0; i < 9_000; i++) {
            other += Bandit.epsilonGreedy(0.3).choose(PAST, random) == 2 ? 0 : 1;
        }
        assertThat(other / 9_000.0).isCloseTo(0.3 * 2 / 3, within(0.02));
    }

    @Test
    void a_beta_draw_has_the_moments_of_the_beta_distribution() {
        var random = new Random(4);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 40_000; i++) {
            double draw = Beta.draw(3, 7, random);
            sum += draw;
            squares += draw * draw;
        }
        double mean = sum / 40_000;
        assertThat(mean).isCloseTo(0.3, within(0.003));
        assertThat(squares / 40_000 - mean * mean).isCloseTo(0.0190909, within(0.0006));
    }

    /// Arm 0 has Beta(2, 1), arm 1 has Beta(1, 2): P(second draw higher) = ∫ 2x (1 - x)² dx = 1/6.
    @Test
    void thompson_shows_an_arm_as_often_as_it_may_be_the_best() {
        var past = tally(new int[] {1, 0}, new int[] {1, 1});
        var random = new Random(2);
        int second = 0;
        for (int i = 0; i < 12_000; i++) {
            second += Bandit.thompson().choose(past, random);
        }
        assertThat(second / 12_000.0).isCloseTo(1 / 6.0, within(0.012));
    }

    @Test
    void an_endless_ab_test_loses_a_fixed_share() {
        var play = Bandit.epsilonGreedy(1).play(RATES, 3_000, 3);
        assertThat(play.lost() / 3_000).isCloseTo(0.1, within(0.006));
        assertThat(play.tally().shown(0)).isBetween(900L, 1_100L);
        assertThat(play.tally().rate(1)).isCloseTo(0.5, within(0.06));
    }

    @Test
    void thompson_loses_less_and_less() {
        var play = Bandit.thompson().play(RATES, 4_000, 3);
        double[] regret = play.regret();
        assertThat(regret[3_999] - regret[1_999]).isLessThan(regret[1_999] / 2);
        assertThat(play.tally().shown(1)).isGreaterThan(3_000);
        assertThat(play.lost()).isEqualTo(regret[3_999]);
    }

    @Test
    void regret_adds_up_what_each_choice_cost() {
        Bandit alwaysFirst = (past, random) -> 0;
        assertThat(alwaysFirst.play(RATES, 3, 1).regret()).containsExactly(new double[] {0.2, 0.4, 0.6}, within(1e-12));
        assertThat(alwaysFirst.play(RATES, 0, 1).lost()).isZero();
    }

    @Test
    void the_same_seed_plays_the_same_game() {
        double lost = Bandit.thompson().play(RATES, 500, 9).lost();
        assertThat(Bandit.thompson().play(RATES, 500, 9).lost()).isEqualTo(lost);
        assertThat(Bandit.thompson().play(RATES, 500, 10).lost()).isNotEqualTo(lost);
    }

    @Test
    void says_what_it_needs() {
        assertThatThrownBy(() -> Bandit.epsilonGreedy(2)).hasMessage("epsilon must lie between 0 and 1, but is 2.0");
        assertThatThrownBy(() -> Bandit.epsilonGreedy(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> Tally.empty(0)).hasMessage("the arms of a bandit must be at least 1, but is 0");
        assertThatThrownBy(() -> Bandit.thompson().play(new double[] {-1}, 1, 1))
                .hasMessageContaining("a click rate");
    }

    private static Tally tally(int[] clicks, int[] shows) {
        var tally = Tally.empty(clicks.length);
        for (int arm = 0; arm < clicks.length; arm++) {
            for (int i = 0; i < shows[arm]; i++) {
                tally = tally.plus(arm, i < clicks[arm]);
            }
        }
        return tally;
    }
}
