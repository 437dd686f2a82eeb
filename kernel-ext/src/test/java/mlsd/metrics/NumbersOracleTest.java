package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlsd.oracle.Python;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;

/// Random regression and multi-class rows, judged by scikit-learn.
class NumbersOracleTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static List<Case> cases = List.of();

    @BeforeAll
    static void ask_scikit_learn() {
        cases = Python.cases(NumbersOracleTest.class, "numbers.py", new TypeReference<List<Case>>() {});
    }

    static List<Case> cases() {
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void rmse(Case c) {
        assertThat(Rmse.of(c.guess(), c.truth(), c.weight())).isCloseTo(c.rmse, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void mae(Case c) {
        assertThat(Mae.of(c.guess(), c.truth(), c.weight())).isCloseTo(c.mae, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void quantile_loss(Case c) {
        assertThat(QuantileLoss.at(0.9, c.guess(), c.truth(), c.weight())).isCloseTo(c.pinball, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void multi_class_log_loss(Case c) {
        double[][] rows = c.probabilities.stream().map(Case::array).toArray(double[][]::new);
        int[] classes = c.classes.stream().mapToInt(i -> i).toArray();
        assertThat(LogLoss.of(rows, classes)).isCloseTo(c.logLoss, CLOSE);
    }

    record Case(
            String name,
            List<Double> predicted,
            List<Double> actual,
            List<Double> weights,
            List<List<Double>> probabilities,
            List<Integer> classes,
            double rmse,
            double mae,
            double pinball,
            double logLoss) {
        static double[] array(List<Double> values) {
            return values.stream().mapToDouble(d -> d).toArray();
        }

        double[] guess() {
            return array(predicted);
        }

        double[] truth() {
            return array(actual);
        }

        double[] weight() {
            return array(weights);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
