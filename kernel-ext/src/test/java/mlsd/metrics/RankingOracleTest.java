package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mlsd.oracle.Python;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;

/// Random queries, judged by scikit-learn or by the definition written out in Python.
class RankingOracleTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static List<Case> cases = List.of();

    @BeforeAll
    static void ask_scikit_learn() {
        cases = Python.cases(RankingOracleTest.class, "ranking.py", new TypeReference<List<Case>>() {});
    }

    static List<Case> cases() {
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ndcg_of_scores(Case c) {
        assertThat(Ndcg.at(c.k, c.score(), c.grade())).isCloseTo(c.linear, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ndcg_of_scores_with_exponential_gain(Case c) {
        assertThat(Ndcg.at(c.k, c.score(), c.grade(), Gain.EXPONENTIAL)).isCloseTo(c.exponential, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ndcg_of_scores_with_binary_gain(Case c) {
        assertThat(Ndcg.at(c.k, c.score(), c.grade(), Gain.BINARY)).isCloseTo(c.binary, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void ndcg_of_a_list(Case c) {
        assertThat(Ndcg.at(c.k, c.ranked, c.gradeOf())).isCloseTo(c.rankedLinear, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void precision_at_k(Case c) {
        assertThat(Precision.at(c.k, c.ranked, c.relevant)).isCloseTo(c.precision, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void recall_at_k(Case c) {
        assertThat(Recall.at(c.k, c.ranked, c.relevant)).isCloseTo(c.recall, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void hit_at_k(Case c) {
        assertThat(HitRate.at(c.k, c.ranked, Set.of(c.one))).isEqualTo(c.hit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void average_precision(Case c) {
        assertThat(AveragePrecision.of(c.ranked, c.relevant)).isCloseTo(c.averagePrecision, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void average_precision_at_k(Case c) {
        assertThat(AveragePrecision.at(c.k, c.ranked, c.relevant)).isCloseTo(c.averagePrecisionAtK, CLOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reciprocal_rank(Case c) {
        assertThat(ReciprocalRank.of(c.ranked, Set.of(c.one))).isCloseTo(c.reciprocalRankOfOne, CLOSE);
    }

    record Case(
            String name,
            int k,
            List<Double> scores,
            List<Double> grades,
            List<Integer> ranked,
            Set<Integer> relevant,
            int one,
            double linear,
            double exponential,
            double binary,
            double rankedLinear,
            double precision,
            double recall,
            double hit,
            double averagePrecision,
            double averagePrecisionAtK,
            double reciprocalRankOfOne) {
        double[] score() {
            return scores.stream().mapToDouble(d -> d).toArray();
        }

        double[] grade() {
            return grades.stream().mapToDouble(d -> d).toArray();
        }

        Map<Integer, Double> gradeOf() {
            var grade = new HashMap<Integer, Double>();
            for (int item = 0; item < grades.size(); item++) {
                if (grades.get(item) > 0) {
                    grade.put(item, grades.get(item));
                }
            }
            return grade;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
