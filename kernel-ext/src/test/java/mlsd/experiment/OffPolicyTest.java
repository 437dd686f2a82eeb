package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// By hand, and by going through every log that two decisions can give.
class OffPolicyTest {
    private static final double[] LOGGING = {0.5, 0.3, 0.2};
    private static final double[] TARGET = {0.1, 0.2, 0.7};
    private static final double[] REWARD = {1, 4, 2};
    private static final double[] MODEL = {2, 1, 3};
    private static final double TRUTH = 0.1 + 0.2 * 4 + 0.7 * 2;
    private static final List<Logged> TWO = List.of(new Logged(1, 1, 0.5, 0.25), new Logged(2, 0, 0.25, 0.25));

    @Test
    void ips_by_hand() {
        var estimate = OffPolicy.ips(TWO);
        // Terms 0.5 and 0; weights 0.5 and 1.
        assertThat(estimate.method()).isEqualTo("IPS");
        assertThat(estimate.value()).isEqualTo(0.25);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(2 * 0.0625) / 2, within(1e-15));
        assertThat(estimate.effectiveRows()).isCloseTo(1.5 * 1.5 / 1.25, within(1e-15));
        assertThat(estimate.largestWeight()).isEqualTo(1);
        assertThat(estimate.clipped()).isZero();
    }

    @Test
    void snips_by_hand() {
        var estimate = OffPolicy.snips(TWO);
        // Offs 0.5 (1 - ⅓) and 1 (0 - ⅓).
        assertThat(estimate.value()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(2.0 / 9) / 1.5, within(1e-15));
    }

    @Test
    void a_clip_cuts_the_weights_above_it() {
        assertThat(OffPolicy.ips(TWO, 0.4).value()).isCloseTo(0.2, within(1e-15));
        assertThat(OffPolicy.ips(TWO, 0.4).clipped()).isEqualTo(2);
        assertThat(OffPolicy.ips(TWO, 0.5).clipped()).isEqualTo(1);
        assertThat(OffPolicy.snips(TWO, 0.4).value()).isCloseTo(0.5, within(1e-15));
        assertThat(OffPolicy.snips(TWO, 0.4).largestWeight()).isEqualTo(0.4);
    }

    @Test
    void doubly_robust_by_hand() {
        var modelled = List.of(new Modelled(TWO.get(0), 0.6, 0.4), new Modelled(TWO.get(1), 0.3, 0.4));
        // 0.4 + 0.5 · 0.4 and 0.4 - 0.3
        assertThat(OffPolicy.dr(modelled).value()).isCloseTo(0.35, within(1e-15));
        assertThat(OffPolicy.dr(modelled, 0.5).value()).isCloseTo((0.6 + 0.25) / 2, within(1e-15));
        assertThat(OffPolicy.direct(modelled).value()).isCloseTo(0.4, within(1e-15));
        assertThat(OffPolicy.direct(modelled).standardError()).isZero();
    }

    @Test
    void a_policy_that_logged_itself_is_worth_its_mean() {
        var own = List.of(new Logged(1, 1, 0.5, 0.5), new Logged(2, 0, 0.25, 0.25), new Logged(3, 1, 0.1, 0.1));
        assertThat(OffPolicy.ips(own).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(OffPolicy.snips(own).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(OffPolicy.ips(own).effectiveRows()).isCloseTo(3, within(1e-12));
    }

    @Test
    void ips_has_no_bias_over_all_logs() {
        assertThat(expectation(log -> OffPolicy.ips(plain(log)).value())).isCloseTo(TRUTH, within(1e-12));
    }

    @Test
    void doubly_robust_has_no_bias_though_the_model_is_wrong() {
        assertThat(expectation(log -> OffPolicy.dr(log).value())).isCloseTo(TRUTH, within(1e-12));
        assertThat(expectation(log -> OffPolicy.direct(log).value())).isNotCloseTo(TRUTH, within(0.1));
    }

    @Test
    void a_clip_biases_towards_nothing() {
        assertThat(expectation(log -> OffPolicy.ips(plain(log), 1).value())).isLessThan(TRUTH - 0.5);
    }

    @Test
    void rows_of_one_user_are_one_cluster() {
        var alone = List.of(new Logged(1, 1, 0.5, 0.5), new Logged(2, 1, 0.5, 0.5), new Logged(3, 0, 0.5, 0.5));
        var together = List.of(new Logged(1, 1, 0.5, 0.5), new Logged(1, 1, 0.5, 0.5), new Logged(3, 0, 0.5, 0.5));
        assertThat(OffPolicy.ips(together).value())
                .isEqualTo(OffPolicy.ips(alone).value());
        assertThat(OffPolicy.ips(together).standardError()).isCloseTo(Math.sqrt(8 / 9.0) / 3, within(1e-12));
        assertThat(OffPolicy.ips(alone).standardError()).isCloseTo(Math.sqrt(6 / 9.0) / 3, within(1e-12));
    }

    @Test
    void an_estimate_can_be_compared() {
        assertThat(OffPolicy.ips(TWO).estimate())
                .isEqualTo(new Estimate(0.25, OffPolicy.ips(TWO).standardError()));
    }

    @Test
    void says_what_is_wrong_with_a_log() {
        assertThatThrownBy(() -> new Logged(1, 1, 0, 0.5))
                .hasMessage("off-policy estimates need propensities above 0 and at most 1, but one is 0.0: log the"
                        + " chance with which the action was drawn, not 0 or 1 afterwards");
        assertThatThrownBy(() -> new Logged(1, 1, 1.1, 0.5)).hasMessageContaining("one is 1.1");
        assertThatThrownBy(() -> new Logged(1, 1, Double.NaN, 0.5)).hasMessageContaining("one is NaN");
        assertThatThrownBy(() -> new Logged(1, 1, 0.5, -0.1)).hasMessageContaining("chance -0.1");
        assertThatThrownBy(() -> new Logged(1, 1, 0.5, 1.1)).hasMessageContaining("chance 1.1");
        assertThatThrownBy(() -> new Logged(1, Double.NaN, 0.5, 0.5)).hasMessageContaining("reward NaN");
        assertThat(new Logged(1, 1, 1, 1).weight()).isEqualTo(1);
        assertThat(new Logged(1, 1, 1, 0).weight()).isZero();
        assertThatThrownBy(() -> new Modelled(TWO.getFirst(), Double.NaN, 1)).hasMessageContaining("but gave NaN");
        assertThatThrownBy(() -> new Modelled(TWO.getFirst(), 1, Double.NaN))
                .hasMessageContaining("NaN for the policy");
    }

    @Test
    void says_what_is_wrong_with_an_estimate() {
        assertThatThrownBy(() -> OffPolicy.ips(TWO.subList(0, 1)))
                .hasMessageStartingWith("an off-policy estimate needs at least 2 rows, but got 1");
        var elsewhere = List.of(new Logged(1, 1, 0.5, 0), new Logged(2, 1, 0.5, 0));
        assertThatThrownBy(() -> OffPolicy.snips(elsewhere))
                .hasMessage("an off-policy estimate needs rows that the policy could have written, but it would have"
                        + " chosen none of the 2 logged actions: explore more while logging");
        assertThatThrownBy(() -> OffPolicy.ips(TWO, 0))
                .hasMessage("the clip of the weights must be above 0, but is 0.0");
    }

    /// Σ over both decisions' actions of the log's chance times the estimate.
    private static double expectation(ToDoubleFunction<List<Modelled>> estimate) {
        double sum = 0;
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                double chance = LOGGING[first] * LOGGING[second];
                sum += chance * estimate.applyAsDouble(List.of(row(1, first), row(2, second)));
            }
        }
        return sum;
    }

    private static Modelled row(long unit, int action) {
        double expected = 0;
        for (int a = 0; a < 3; a++) {
            expected += TARGET[a] * MODEL[a];
        }
        var logged = new Logged(unit, REWARD[action], LOGGING[action], TARGET[action]);
        return new Modelled(logged, MODEL[action], expected);
    }

    private static List<Logged> plain(List<Modelled> log) {
        return log.stream().map(Modelled::logged).toList();
    }
}
