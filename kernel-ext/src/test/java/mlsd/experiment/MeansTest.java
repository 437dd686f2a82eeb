package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Means, ratios and CUPED. Oracle: scipy 1.17.1 and statsmodels 0.15.0 on the same rows.
class MeansTest {
    private static final double[] CONTROL = {3, 5, 4, 8, 6, 7};
    private static final double[] TREATMENT = {9, 4, 10, 8, 11, 7, 12};

    private static final double[] Y_CONTROL = {3, 5, 2, 9};
    private static final double[] X_CONTROL = {2, 4, 1, 6};
    private static final double[] Y_TREATMENT = {3, 6, 9, 1, 8};
    private static final double[] X_TREATMENT = {3, 5, 8, 2, 6};

    /// `ttest_ind(equal_var=False)` has this statistic; the p-value is the normal one, `2 * norm.sf(2.527)`.
    @Test
    void two_means_agree_with_scipys_welch_statistic() {
        var comparison = Means.compare(CONTROL, TREATMENT, 0.95);
        assertThat(comparison.z()).isCloseTo(2.5274518033577866, within(1e-12));
        assertThat(comparison.pValue()).isCloseTo(0.011489359251913217, within(1e-12));
    }

    @Test
    void the_interval_reaches_as_far_as_the_level_says() {
        var comparison = Means.compare(CONTROL, TREATMENT, 0.95);
        double error = comparison.difference() / comparison.z();
        assertThat(comparison.high() - comparison.difference()).isCloseTo(1.959963985 * error, within(1e-8));
        assertThat(comparison.difference() - comparison.low()).isCloseTo(1.959963985 * error, within(1e-8));
    }

    @Test
    void a_mean_has_its_standard_error() {
        var mean = Means.of(new double[] {1, 2, 3});
        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
    }

    /// `OLS(y, 1).fit(cov_type="cluster", cov_kwds={"groups": user, "use_correction": False})`
    @Test
    void a_ratio_by_user_has_the_cluster_robust_error() {
        long[] users = {0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 4, 4};
        double[] clicks = {1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1, 0};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        var rate = Ratio.byUnit(users, clicks, ones);
        assertThat(rate.value()).isEqualTo(0.5);
        assertThat(rate.standardError()).isCloseTo(0.05892557, within(1e-8));
    }

    @Test
    void a_ratio_by_hand() {
        // R = 3/8; offs 1 - 0.75, 0 - 0.75, 2 - 1.5.
        var ratio = Ratio.of(new double[] {1, 0, 2}, new double[] {2, 2, 4});
        assertThat(ratio.value()).isEqualTo(0.375);
        assertThat(ratio.standardError()).isCloseTo(Math.sqrt(0.0625 + 0.5625 + 0.25) / 8, within(1e-15));
    }

    /// `OLS(y, [1, arm, x])`: the arm's coefficient and the covariate's.
    @Test
    void cuped_is_the_regression_on_arm_and_covariate() {
        assertThat(Cuped.theta(Y_CONTROL, X_CONTROL, Y_TREATMENT, X_TREATMENT)).isCloseTo(1.37549933, within(1e-8));
        var comparison = Cuped.compare(Y_CONTROL, X_CONTROL, Y_TREATMENT, X_TREATMENT, 0.95);
        assertThat(comparison.difference()).isCloseTo(-1.4820239680426086, within(1e-12));
        assertThat(comparison.difference() / comparison.z()).isCloseTo(0.42061235983187445, within(1e-12));
    }

    @Test
    void cuped_keeps_the_overall_mean() {
        double theta = Cuped.theta(Y_CONTROL, X_CONTROL, Y_TREATMENT, X_TREATMENT);
        double[] control = Cuped.adjust(Y_CONTROL, X_CONTROL, theta, 37 / 9.0);
        double[] treatment = Cuped.adjust(Y_TREATMENT, X_TREATMENT, theta, 37 / 9.0);
        assertThat((Means.mean(control) * 4 + Means.mean(treatment) * 5) / 9).isCloseTo(46 / 9.0, within(1e-12));
        var comparison = Cuped.compare(Y_CONTROL, X_CONTROL, Y_TREATMENT, X_TREATMENT, 0.95);
        assertThat(comparison.control()).isCloseTo(Means.mean(control), within(1e-12));
    }

    @Test
    void cuped_leaves_the_given_outcomes_alone() {
        double[] y = Y_CONTROL.clone();
        Cuped.adjust(y, X_CONTROL, 1, 0);
        assertThat(y).containsExactly(Y_CONTROL);
    }

    @Test
    void cuped_cuts_the_variance_by_the_squared_correlation() {
        var random = new Random(3);
        double[][] rows = new double[4][4_000];
        for (int i = 0; i < 4_000; i++) {
            for (int arm = 0; arm < 4; arm += 2) {
                rows[arm + 1][i] = random.nextGaussian();
                rows[arm][i] = 0.8 * rows[arm + 1][i] + 0.6 * random.nextGaussian();
            }
        }
        var plain = Means.compare(rows[0], rows[2], 0.95);
        var cuped = Cuped.compare(rows[0], rows[1], rows[2], rows[3], 0.95);
        double share = Math.pow((cuped.high() - cuped.low()) / (plain.high() - plain.low()), 2);
        assertThat(share).isCloseTo(1 - 0.8 * 0.8, within(0.03));
    }

    @Test
    void says_what_is_missing() {
        double[] one = {1};
        double[] same = {2, 2};
        assertThatThrownBy(() -> Means.of(one))
                .hasMessage("a mean with an error needs at least 2 rows, but got 1: an arm or log without them says"
                        + " nothing");
        assertThatThrownBy(() -> Means.of(new double[] {1, Double.NaN}))
                .hasMessage("a mean needs a finite number everywhere, but value 1 of 2 is NaN: a missing outcome is 0"
                        + " or leaves the test");
        assertThatThrownBy(() -> Means.compare(same, same, 0.95)).hasMessageContaining("needs outcomes that vary");
        assertThatThrownBy(() -> Means.compare(CONTROL, TREATMENT, 95))
                .hasMessageContaining("the level of an interval");
        assertThatThrownBy(() -> Ratio.of(one, same))
                .hasMessage("a ratio needs as many numerators as denominators, but there are 1 numerators and 2"
                        + " denominators: take both from the same rows");
        assertThatThrownBy(() -> Ratio.of(one, one)).hasMessageContaining("at least 2 rows");
        assertThatThrownBy(() -> Ratio.of(new double[] {1, Double.NaN}, same)).hasMessageContaining("numerator 1");
        assertThatThrownBy(() -> Ratio.of(same, new double[] {Double.NaN, 1})).hasMessageContaining("denominator 0");
        assertThatThrownBy(() -> Ratio.of(same, new double[2])).hasMessageContaining("the sum of the denominators");
        assertThatThrownBy(() -> Ratio.byUnit(new long[1], same, same)).hasMessageContaining("1 units and 2 num");
        assertThatThrownBy(() -> Ratio.byUnit(new long[2], same, one)).hasMessageContaining("2 units and 1 denom");
        assertThatThrownBy(() -> Cuped.theta(same, same, same, same))
                .hasMessageContaining("the spread of the covariate");
        assertThatThrownBy(() -> Cuped.theta(same, same, same, one))
                .hasMessageContaining("2 outcomes and 1 covariates");
        assertThatThrownBy(() -> Cuped.theta(one, one, same, same)).hasMessageContaining("at least 2 rows");
        assertThatThrownBy(() -> Cuped.adjust(same, one, 1, 0)).hasMessageContaining("2 outcomes and 1 covariates");
        assertThatThrownBy(() -> Cuped.adjust(new double[] {1, Double.NaN}, same, 1, 0))
                .hasMessageContaining("outcome 1");
        assertThatThrownBy(() -> Cuped.adjust(same, new double[] {1, Double.NaN}, 1, 0))
                .hasMessageContaining("covariate 1");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1)).hasMessageContaining("got NaN and 1.0");
        assertThatThrownBy(() -> new Estimate(1, -1)).hasMessageContaining("got 1.0 and -1.0");
        assertThatThrownBy(() -> new Estimate(1, Double.NaN)).hasMessageContaining("got 1.0 and NaN");
        assertThatThrownBy(() -> new Estimate(1, Double.POSITIVE_INFINITY)).hasMessageContaining("and Infinity");
    }

    @Test
    void an_interval_stands_around_its_estimate() {
        var interval = new Estimate(0.5, 0.1).interval(0.95);
        assertThat(interval.low()).isCloseTo(0.30400360, within(1e-8));
        assertThat(interval.high()).isCloseTo(0.69599640, within(1e-8));
        assertThat(interval.estimate()).isEqualTo(0.5);
        assertThat(interval.level()).isEqualTo(0.95);
    }
}
