package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The mixture, against its definition by integration, and the promise, by simulation.
class AlwaysValidTest {
    private static final AlwaysValid TEST = new AlwaysValid(1);

    /// `Λ = ∫ N(δ; 0, τ²) · N(d; δ, s²) / N(d; 0, s²) dδ`, summed in small steps.
    @Test
    void evidence_is_the_mixture_of_likelihood_ratios() {
        double d = 2;
        double s = 0.5;
        double tau = 1.5;
        double sum = 0;
        double step = 1e-3;
        for (double delta = -15; delta < 15; delta += step) {
            double prior = Math.exp(-delta * delta / (2 * tau * tau)) / (tau * Math.sqrt(2 * Math.PI));
            sum += step * prior * Math.exp((d * d - (d - delta) * (d - delta)) / (2 * s * s));
        }
        assertThat(new AlwaysValid(tau).evidence(new Estimate(d, s))).isCloseTo(sum, within(1e-6 * sum));
    }

    @Test
    void p_values_never_rise() {
        var looks = List.of(new Estimate(2, 1), new Estimate(3, 1), new Estimate(0, 1));
        double[] p = TEST.pValues(looks);
        // Λ = √½ · exp(d²/4)
        assertThat(p[0]).isCloseTo(Math.sqrt(2) * Math.exp(-1), within(1e-12));
        assertThat(p[1]).isCloseTo(Math.sqrt(2) * Math.exp(-2.25), within(1e-12));
        assertThat(p[2]).isEqualTo(p[1]);
    }

    @Test
    void a_p_value_is_at_most_one() {
        assertThat(TEST.pValues(List.of(new Estimate(0, 1)))).containsExactly(1);
    }

    @Test
    void the_interval_leaves_out_zero_just_when_the_evidence_is_enough() {
        var wide = new AlwaysValid(2);
        var interval = wide.interval(new Estimate(3, 0.5), 0.95);
        double reach = interval.high() - 3;
        assertThat(3 - interval.low()).isCloseTo(reach, within(1e-12));
        assertThat(wide.evidence(new Estimate(reach, 0.5))).isCloseTo(20, within(1e-9));
    }

    /// 100 looks a test; a fixed test at 5 % that is looked at so often cries in about four of ten.
    @Test
    void peeking_is_allowed() {
        int alarms = 0;
        int naive = 0;
        for (int run = 0; run < 1_000; run++) {
            List<Estimate> looks = looks(0, run);
            double[] p = new AlwaysValid(0.3).pValues(looks);
            alarms += p[p.length - 1] < 0.05 ? 1 : 0;
            naive += looks.stream().anyMatch(look -> Math.abs(look.value()) > 1.96 * look.standardError()) ? 1 : 0;
        }
        assertThat(naive / 1_000.0).isBetween(0.3, 0.5);
        assertThat(alarms / 1_000.0).isLessThan(0.05);
    }

    @Test
    void and_still_finds_an_effect() {
        int found = 0;
        for (int run = 0; run < 200; run++) {
            double[] p = new AlwaysValid(0.3).pValues(looks(0.4, run));
            found += p[p.length - 1] < 0.05 ? 1 : 0;
        }
        assertThat(found / 200.0).isGreaterThan(0.8);
    }

    @Test
    void evidence_that_no_double_can_hold_is_still_a_p_value() {
        assertThat(TEST.pValues(List.of(new Estimate(1_000, 0.1)))).containsExactly(0);
    }

    @Test
    void says_what_it_needs() {
        assertThatThrownBy(() -> new AlwaysValid(0))
                .hasMessage("tau, the effect to expect, must be finite and above 0, but is 0.0");
        assertThatThrownBy(() -> TEST.evidence(new Estimate(1, 0))).hasMessageContaining("standard error of a look");
        assertThatThrownBy(() -> TEST.interval(new Estimate(1, 1), 1)).hasMessageContaining("the level");
    }

    private static List<Estimate> looks(double effect, long seed) {
        var random = new Random(seed);
        List<Estimate> looks = new ArrayList<>();
        double sum = 0;
        for (int n = 1; n <= 100; n++) {
            sum += effect + random.nextGaussian();
            looks.add(new Estimate(sum / n, 1 / Math.sqrt(n)));
        }
        return looks;
    }
}
