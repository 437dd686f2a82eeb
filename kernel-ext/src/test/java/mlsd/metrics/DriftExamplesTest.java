package mlsd.metrics;

import static mlsd.metrics.ErrorsTest.undefined;
import static mlsd.metrics.ErrorsTest.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The examples of the doc comments, small cases by hand, and the errors.
class DriftExamplesTest {
    private static final Offset<Double> SHOWN = within(5e-5);
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double[] EVEN = {0.5, 0.5};

    @Test
    void psi_of_two_histograms() {
        assertThat(Psi.of(EVEN, new double[] {0.6, 0.4})).isCloseTo(0.0405, SHOWN);
    }

    @Test
    void psi_of_counts_is_the_psi_of_their_shares() {
        assertThat(Psi.of(new double[] {50, 50}, new double[] {6, 4})).isCloseTo(0.0405, SHOWN);
    }

    @Test
    void psi_stays_finite_when_a_bin_is_empty() {
        double expected = (0.5 - 1) * Math.log(0.5) + (0.5 - 1e-4) * Math.log(0.5 / 1e-4);
        assertThat(Psi.of(new double[] {1, 0}, EVEN)).isCloseTo(expected, CLOSE);
    }

    @Test
    void psi_needs_the_same_bins() {
        assertThat(wrong(() -> Psi.of(new double[10], new double[9])))
                .isEqualTo("PSI needs the same bins on both sides, but the reference has 10 and the current window 9:"
                        + " count both with the same Bins");
    }

    @Test
    void psi_needs_rows_on_both_sides() {
        assertThat(undefined(() -> Psi.of(EVEN, new double[] {0, 0})))
                .isEqualTo("PSI needs rows on both sides, but the current window has none in its 2 bins: wait for data"
                        + " or take a longer window");
        assertThat(undefined(() -> Psi.of(new double[] {0, 0}, EVEN))).contains("the reference has none");
    }

    @Test
    void shares_are_not_negative() {
        assertThat(wrong(() -> Psi.of(EVEN, new double[] {1.5, -0.5})))
                .isEqualTo("PSI needs shares or counts of 0 or more, but bin 1 of the current window is -0.5: count"
                        + " values with Bins first");
        assertThat(wrong(() -> Psi.of(new double[] {Double.POSITIVE_INFINITY, 1}, EVEN)))
                .contains("bin 0 of the ref");
    }

    @Test
    void the_limit_of_a_small_window_is_above_the_custom() {
        assertThat(Psi.limit(10, 1000, 100, 0.05)).isCloseTo(0.1861, SHOWN);
    }

    @Test
    void the_limit_is_passed_by_chance_about_as_often_as_it_says() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double limit = Psi.limit(10, 2000, 500, 0.05);
        int alarms = 0;
        for (int round = 0; round < 1000; round++) {
            double[] reference = random.doubles(2000).toArray();
            double[] current = random.doubles(500).toArray();
            alarms += Psi.of(Bins.byQuantiles(reference, 10), reference, current) > limit ? 1 : 0;
        }
        assertThat(alarms).isBetween(30, 72);
    }

    @Test
    void the_limit_needs_sizes_and_a_chance() {
        assertThat(wrong(() -> Psi.limit(1, 9, 9, 0.05))).contains("the number of bins must be at least 2");
        assertThat(wrong(() -> Psi.limit(2, 0, 9, 0.05))).contains("reference rows must be at least 1");
        assertThat(wrong(() -> Psi.limit(2, 9, 0, 0.05))).contains("current rows must be at least 1");
        assertThat(wrong(() -> Psi.limit(2, 9, 9, 1))).contains("alpha must lie between");
    }

    @Test
    void quantile_bins_split_the_reference() {
        var bins = Bins.byQuantiles(new double[] {4, 1, 3, 2}, 2);
        assertThat(bins.edges()).containsExactly(2.5);
        assertThat(bins.counts(new double[] {-99, 2.5, 2.6, 99})).containsExactly(2, 2);
    }

    @Test
    void equal_quantiles_merge() {
        assertThat(Bins.byQuantiles(new double[] {0, 0, 0, 0, 1}, 4).size()).isEqualTo(2);
    }

    @Test
    void an_edge_belongs_to_the_bin_below() {
        assertThat(Bins.ofEdges(0, 10).counts(new double[] {0, 0.1, 10, 10.1})).containsExactly(1, 2, 1);
    }

    @Test
    void edges_rise() {
        assertThat(wrong(() -> Bins.ofEdges(0, 5, 5)))
                .isEqualTo("binning needs edges that rise, but edge 2 is 5.0 after 5.0: sort them and drop repeats");
        assertThat(undefined(Bins::ofEdges)).contains("no edges");
        assertThat(wrong(() -> Bins.ofEdges(Double.NaN))).contains("edge 0 of 1 is NaN");
    }

    @Test
    void bins_keep_their_edges() {
        double[] given = {0, 10};
        var bins = Bins.ofEdges(given);
        given[0] = 99;
        bins.edges()[1] = 99;
        assertThat(bins.edges()).containsExactly(0, 10);
    }

    @Test
    void binning_refuses_missing_values() {
        assertThat(wrong(() -> Bins.byQuantiles(new double[] {1, Double.NaN}, 2)))
                .contains("reference value 1 of 2 is NaN");
        assertThat(wrong(() -> Bins.ofEdges(1).counts(new double[] {Double.NaN})))
                .contains("value 0 of 1 is NaN");
        assertThat(undefined(() -> Bins.byQuantiles(new double[0], 2))).contains("no reference values");
    }

    @Test
    void categories_count_what_is_new_as_other() {
        var categories = Categories.of(List.of("b", "a", "b"));
        assertThat(categories.known()).containsExactly("a", "b");
        assertThat(categories.counts(List.of("b", "b", "c"))).containsExactly(0, 2, 1);
    }

    @Test
    void jensen_shannon_of_two_histograms() {
        assertThat(JensenShannon.divergence(new double[] {1, 0}, EVEN)).isCloseTo(0.3113, SHOWN);
        assertThat(JensenShannon.distance(new double[] {1, 0}, EVEN)).isCloseTo(0.5579, SHOWN);
    }

    @Test
    void jensen_shannon_is_one_bit_for_disjoint_histograms() {
        assertThat(JensenShannon.divergence(new double[] {1, 0}, new double[] {0, 3}))
                .isCloseTo(1, CLOSE);
    }

    @Test
    void jensen_shannon_needs_rows_and_the_same_bins() {
        assertThat(wrong(() -> JensenShannon.divergence(EVEN, new double[3]))).contains("the current window 3");
        assertThat(undefined(() -> JensenShannon.divergence(EVEN, new double[2])))
                .contains("current window has none");
    }

    @Test
    void chi_square_of_two_rows_of_counts() {
        var result = ChiSquare.of(new double[] {10, 20}, new double[] {20, 10});
        assertThat(result.statistic()).isCloseTo(20 / 3.0, CLOSE);
        assertThat(result.pValue()).isCloseTo(0.0098, SHOWN);
    }

    @Test
    void chi_square_leaves_out_bins_that_are_empty_on_both_sides() {
        assertThat(ChiSquare.of(new double[] {10, 0, 20}, new double[] {20, 0, 10}))
                .isEqualTo(ChiSquare.of(new double[] {10, 20}, new double[] {20, 10}));
    }

    @Test
    void chi_square_of_equal_rows_is_no_surprise() {
        assertThat(ChiSquare.of(new double[] {5, 5}, new double[] {5, 5})).isEqualTo(new TestResult(0, 1));
    }

    @Test
    void chi_square_needs_two_bins_and_rows() {
        assertThat(undefined(() -> ChiSquare.of(new double[] {3, 0}, new double[] {4, 0})))
                .isEqualTo("chi-squared needs rows in at least two bins, but all are in one of 2: a constant has no"
                        + " drift to test");
        assertThat(undefined(() -> ChiSquare.of(new double[2], EVEN))).contains("the reference has none");
        assertThat(undefined(() -> ChiSquare.of(EVEN, new double[2]))).contains("the current window has none");
        assertThat(wrong(() -> ChiSquare.of(EVEN, new double[3]))).contains("the same bins");
    }

    @Test
    void ks_of_samples_that_do_not_overlap() {
        var result = KolmogorovSmirnov.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(result.statistic()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(0.1, CLOSE);
    }

    @Test
    void ks_of_equal_samples_is_no_surprise() {
        double[] same = {1, 2, 3};
        assertThat(KolmogorovSmirnov.of(same, same)).isEqualTo(new TestResult(0, 1));
        assertThat(KolmogorovSmirnov.asymptotic(same, same)).isEqualTo(new TestResult(0, 1));
    }

    @Test
    void ks_is_exact_up_to_four_million_pairs() {
        double[] reference = rising(2000);
        double[] current = Arrays.stream(rising(2001)).map(x -> x + 0.03).toArray();
        double[] fits = Arrays.copyOf(current, 2000);
        assertThat(KolmogorovSmirnov.of(reference, fits)).isEqualTo(KolmogorovSmirnov.exact(reference, fits));
        assertThat(KolmogorovSmirnov.of(reference, current))
                .isEqualTo(KolmogorovSmirnov.asymptotic(reference, current))
                .isNotEqualTo(KolmogorovSmirnov.exact(reference, current));
    }

    @Test
    void the_exact_and_the_limit_p_value_agree_on_large_samples() {
        double[] reference = rising(1900);
        double[] current = Arrays.stream(rising(1800)).map(x -> x * x).toArray();
        double[] near = Arrays.stream(reference).map(x -> x + 0.03).toArray();
        assertThat(KolmogorovSmirnov.exact(reference, near).pValue())
                .isCloseTo(KolmogorovSmirnov.asymptotic(reference, near).pValue(), within(0.02));
        assertThat(KolmogorovSmirnov.exact(reference, current).pValue()).isLessThan(1e-10);
    }

    @Test
    void ks_needs_numbers_on_both_sides() {
        assertThat(undefined(() -> KolmogorovSmirnov.of(new double[0], EVEN))).contains("no reference values");
        assertThat(undefined(() -> KolmogorovSmirnov.of(EVEN, new double[0]))).contains("no current values");
        assertThat(wrong(() -> KolmogorovSmirnov.of(new double[] {Double.NaN}, EVEN)))
                .contains("reference value 0");
        assertThat(wrong(() -> KolmogorovSmirnov.of(EVEN, new double[] {Double.NaN})))
                .contains("current value 0");
    }

    @Test
    void the_first_known_category_is_counted_as_itself() {
        assertThat(new Categories(List.of("a", "b")).counts(List.of("a", "z"))).containsExactly(1, 0, 1);
    }

    private static double[] rising(int n) {
        var values = new double[n];
        Arrays.setAll(values, i -> (i + 0.5) / 2000);
        return values;
    }
}
