package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Oracle: statsmodels 0.15.0, `proportions_ztest` and `confint_proportions_2indep(method="newcomb")`.
class TwoProportionsTest {
    private static Comparison openBandit() {
        return TwoProportions.test(new Arm(46, 10_000), new Arm(69, 10_000), 0.95);
    }

    private static Comparison small() {
        return TwoProportions.test(new Arm(30, 120), new Arm(12, 90), 0.95);
    }

    @Test
    void the_open_bandit_sample_of_men_has_its_published_z() {
        assertThat(openBandit().z()).isCloseTo(2.150953966746057, within(1e-12));
        assertThat(openBandit().pValue()).isCloseTo(0.031479833275892294, within(1e-12));
    }

    @Test
    void its_interval_is_newcombes() {
        assertThat(openBandit().low()).isCloseTo(0.00019646766508805806, within(1e-12));
        assertThat(openBandit().high()).isCloseTo(0.00445463830988317, within(1e-12));
    }

    @Test
    void unequal_arms_agree_with_statsmodels() {
        assertThat(small().z()).isCloseTo(-2.0916500663351885, within(1e-12));
        assertThat(small().low()).isCloseTo(-0.21762678073355263, within(1e-12));
        assertThat(small().high()).isCloseTo(-0.00693227935978738, within(1e-12));
    }

    @Test
    void the_rates_and_their_difference_are_told() {
        assertThat(small().control()).isEqualTo(0.25);
        assertThat(small().treatment()).isCloseTo(0.1333, within(1e-4));
        assertThat(small().difference()).isCloseTo(-0.1167, within(1e-4));
    }

    @Test
    void equal_arms_have_z_zero_and_p_one() {
        var women = TwoProportions.test(new Arm(46, 10_000), new Arm(46, 10_000), 0.95);
        assertThat(women.z()).isZero();
        assertThat(women.pValue()).isEqualTo(1);
    }

    @Test
    void the_lift_is_relative_to_control() {
        assertThat(openBandit().lift()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nothing_has_no_lift() {
        var fromNothing = TwoProportions.test(new Arm(0, 10), new Arm(3, 10), 0.95);
        assertThatThrownBy(fromNothing::lift)
                .hasMessage("a relative lift needs a control that is not 0: report the difference instead");
    }

    @Test
    void an_arm_holds_trials() {
        assertThatThrownBy(() -> new Arm(0, 0))
                .hasMessage("an arm needs at least one trial and 0 to as many successes, but got 0 of 0: check the"
                        + " assignment and the join of outcomes");
        assertThatThrownBy(() -> new Arm(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new Arm(-1, 2)).hasMessageContaining("-1 of 2");
        assertThat(new Arm(2, 2).rate()).isEqualTo(1);
    }

    @Test
    void a_test_needs_successes_and_failures() {
        assertThatThrownBy(() -> TwoProportions.test(new Arm(0, 9), new Arm(0, 8), 0.95))
                .hasMessage("a test of rates needs successes and failures, but no trial succeeded: wait for more data");
        assertThatThrownBy(() -> TwoProportions.test(new Arm(9, 9), new Arm(8, 8), 0.95))
                .hasMessageContaining("but every trial succeeded");
    }
}
