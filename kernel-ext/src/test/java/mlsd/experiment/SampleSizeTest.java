package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Published figures, statsmodels 0.15.0 and simulation.
class SampleSizeTest {
    private static final double CLICK_VARIANCE = 0.02 * 0.98;

    @Test
    void the_published_sizes_come_out_to_one_in_a_million() {
        assertThat(SampleSize.perArm(CLICK_VARIANCE, 0.0002, 0.05, 0.8)).isEqualTo(7_691_903L);
        assertThat((double) SampleSize.perArm(CLICK_VARIANCE, 0.0002, 0.05, 0.8) / 7_691_901 - 1)
                .isCloseTo(0, within(1e-6));
        assertThat(SampleSize.perArm(CLICK_VARIANCE, 0.001, 0.05, 0.8)).isEqualTo(307_677L);
    }

    @Test
    void a_worse_treatment_takes_as_many_users_to_find() {
        assertThat(SampleSize.perArm(CLICK_VARIANCE, -0.001, 0.05, 0.8)).isEqualTo(307_677L);
    }

    @Test
    void the_rule_of_sixteen_has_its_published_sizes() {
        assertThat(SampleSize.ruleOf16(CLICK_VARIANCE, 0.0002)).isEqualTo(7_840_000L);
        assertThat(SampleSize.ruleOf16(CLICK_VARIANCE, 0.001)).isEqualTo(313_600L);
    }

    /// `samplesize_proportions_2indep_onetail(0.001, 0.02, 0.8, alpha=0.05, alternative="two-sided")` is
    /// 315205.9068.
    @Test
    void two_rates_agree_with_statsmodels() {
        assertThat(SampleSize.ofRates(0.02, 0.021, 0.05, 0.8)).isEqualTo(315_206L);
        assertThat(SampleSize.ofRates(0.02, 0.0202, 0.05, 0.8)).isEqualTo(7_729_572L);
    }

    @Test
    void power_is_what_the_size_was_made_for() {
        assertThat(SampleSize.power(CLICK_VARIANCE, 0.001, 307_677, 0.05)).isCloseTo(0.8, within(1e-5));
        assertThat(SampleSize.power(CLICK_VARIANCE, -0.001, 307_677, 0.05)).isCloseTo(0.8, within(1e-5));
    }

    @Test
    void without_an_effect_power_is_alpha() {
        assertThat(SampleSize.power(1, 0, 100, 0.1)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void power_is_the_share_of_simulated_tests_that_see_the_effect() {
        var random = new Random(5);
        int seen = 0;
        for (int test = 0; test < 4_000; test++) {
            // The difference of two means of 50 values with σ = 2 is N(0.8, 2·4/50).
            double z = (0.8 + random.nextGaussian() * 0.4) / 0.4;
            seen += Math.abs(z) > 1.96 ? 1 : 0;
        }
        assertThat(SampleSize.power(4, 0.8, 50, 0.05)).isCloseTo(seen / 4_000.0, within(0.025));
    }

    @Test
    void the_detectable_effect_turns_the_size_round() {
        assertThat(SampleSize.detectable(CLICK_VARIANCE, 307_677, 0.05, 0.8)).isCloseTo(0.001, within(1e-8));
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> SampleSize.perArm(1, 0, 0.05, 0.8))
                .hasMessage("the effect must be finite and above 0, but is 0.0");
        assertThatThrownBy(() -> SampleSize.perArm(0, 1, 0.05, 0.8)).hasMessageContaining("the variance");
        assertThatThrownBy(() -> SampleSize.perArm(1, 1, 5, 0.8)).hasMessageContaining("alpha must lie between");
        assertThatThrownBy(() -> SampleSize.perArm(1, 1, 0.05, 80)).hasMessageContaining("the power must lie");
        assertThatThrownBy(() -> SampleSize.ruleOf16(0, 1)).hasMessageContaining("the variance");
        assertThatThrownBy(() -> SampleSize.ruleOf16(1, 0)).hasMessageContaining("the effect");
        assertThatThrownBy(() -> SampleSize.ofRates(0, 0.1, 0.05, 0.8)).hasMessageContaining("the control's rate");
        assertThatThrownBy(() -> SampleSize.ofRates(0.1, 1, 0.05, 0.8)).hasMessageContaining("the treatment's rate");
        assertThatThrownBy(() -> SampleSize.ofRates(0.1, 0.1, 0.05, 0.8)).hasMessageContaining("the difference");
        assertThatThrownBy(() -> SampleSize.ofRates(0.1, 0.2, 0.05, 8)).hasMessageContaining("the power");
        assertThatThrownBy(() -> SampleSize.power(1, 1, 0, 0.05))
                .hasMessage("the units of an arm must be at least 1, but is 0");
        assertThatThrownBy(() -> SampleSize.power(0, 1, 1, 0.05)).hasMessageContaining("the variance");
        assertThatThrownBy(() -> SampleSize.power(1, 1, 1, 0)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> SampleSize.detectable(0, 1, 0.05, 0.8)).hasMessageContaining("the variance");
        assertThatThrownBy(() -> SampleSize.detectable(1, 0, 0.05, 0.8)).hasMessageContaining("the units");
    }
}
