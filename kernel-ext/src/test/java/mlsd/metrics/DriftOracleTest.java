package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlsd.oracle.Python;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;

/// Random samples, judged by scipy and numpy.
class DriftOracleTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static List<Case> cases = List.of();

    @BeforeAll
    static void ask_scipy() {
        cases = Python.cases(DriftOracleTest.class, "drift.py", new TypeReference<List<Case>>() {});
    }

    static List<Case> cases() {
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ks_statistic(Case c) {
        assertThat(KolmogorovSmirnov.of(c.before(), c.after()).statistic()).isCloseTo(c.ks, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ks_exact_p_value(Case c) {
        assertThat(KolmogorovSmirnov.of(c.before(), c.after()).pValue()).isCloseTo(c.ksExact, within(1e-8 * c.ksExact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ks_limit_p_value(Case c) {
        assertThat(KolmogorovSmirnov.asymptotic(c.before(), c.after()).pValue()).isCloseTo(c.ksLimit, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void quantile_bins(Case c) {
        assertThat(c.bins().edges()).containsExactly(Case.array(c.edges), CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void counts_by_bin(Case c) {
        assertThat(c.bins().counts(c.after())).containsExactly(Case.array(c.counts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void psi(Case c) {
        assertThat(Psi.of(c.bins(), c.before(), c.after())).isCloseTo(c.psi, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void psi_limit(Case c) {
        int n = c.reference.size();
        assertThat(Psi.limit(n + 1, n, c.current.size(), 0.05)).isCloseTo(c.limit, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void jensen_shannon(Case c) {
        assertThat(JensenShannon.distance(c.bins().counts(c.before()), c.bins().counts(c.after())))
                .isCloseTo(c.distance, within(1e-7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void chi_square(Case c) {
        double[] before = c.bins().counts(c.before());
        double[] after = c.bins().counts(c.after());
        if (c.chiSquare == null || c.chiSquareP == null) {
            assertThatExceptionOfType(UndefinedMetricException.class).isThrownBy(() -> ChiSquare.of(before, after));
        } else {
            assertThat(ChiSquare.of(before, after).statistic()).isCloseTo(c.chiSquare, CLOSE);
            assertThat(ChiSquare.of(before, after).pValue()).isCloseTo(c.chiSquareP, within(1e-9 * c.chiSquareP));
        }
    }

    record Case(
            String name,
            List<Double> reference,
            List<Double> current,
            double ks,
            double ksExact,
            double ksLimit,
            List<Double> edges,
            List<Double> counts,
            double psi,
            double distance,
            @Nullable Double chiSquare,
            @Nullable Double chiSquareP,
            double limit) {
        static double[] array(List<Double> values) {
            return values.stream().mapToDouble(d -> d).toArray();
        }

        double[] before() {
            return array(reference);
        }

        double[] after() {
            return array(current);
        }

        Bins bins() {
            return Bins.byQuantiles(before(), 4);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
