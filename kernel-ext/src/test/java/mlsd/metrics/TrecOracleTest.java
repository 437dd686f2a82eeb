package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import mlsd.oracle.Python;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

/// The ranking metrics are those of trec_eval, the program of the TREC evaluations, where a list is ranked as it
/// ranks: by score, equal scores by the document's name, both descending.
@DisabledOnOs(value = OS.LINUX, architectures = "aarch64", disabledReason = "pytrec_eval has no wheel for it")
class TrecOracleTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Comparator<Entry<String, Double>> BY_SCORE =
            Entry.<String, Double>comparingByValue().thenComparing(Entry.comparingByKey());
    private static List<Case> cases = List.of();

    @BeforeAll
    static void ask_trec_eval() {
        cases = Python.cases(TrecOracleTest.class, "trec.py", new TypeReference<List<Case>>() {});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void ndcg_at_k(int k) {
        all("ndcg_cut_" + k, query -> Ndcg.at(k, query.ranked(), query.grades));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void precision_at_k(int k) {
        all("P_" + k, query -> Precision.at(k, query.ranked(), query.relevant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void recall_at_k(int k) {
        all("recall_" + k, query -> Recall.at(k, query.ranked(), query.relevant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void average_precision_at_k(int k) {
        all("map_cut_" + k, query -> AveragePrecision.at(k, query.ranked(), query.relevant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void hit_at_k(int k) {
        all("success_" + k, query -> HitRate.at(k, query.ranked(), query.relevant()));
    }

    @Test
    void average_precision() {
        all("map", query -> AveragePrecision.of(query.ranked(), query.relevant()));
    }

    @Test
    void reciprocal_rank() {
        all("recip_rank", query -> ReciprocalRank.of(query.ranked(), query.relevant()));
    }

    @Test
    void the_means_over_all_queries() {
        List<List<String>> ranked = cases.stream().map(Case::ranked).toList();
        List<Set<String>> relevant = cases.stream().map(Case::relevant).toList();
        assertThat(AveragePrecision.mean(ranked, relevant)).isCloseTo(mean("map"), CLOSE);
        assertThat(ReciprocalRank.mean(ranked, relevant)).isCloseTo(mean("recip_rank"), CLOSE);
        assertThat(HitRate.at(3, ranked, relevant)).isCloseTo(mean("success_3"), CLOSE);
    }

    /// With ties the two differ on purpose: there equal scores share the gain of their places.
    @Test
    void ndcg_of_scores_where_none_are_equal() {
        List<Case> untied = cases.stream().filter(Case::longWithoutTies).toList();
        assertThat(untied).hasSize(8).allSatisfy(query -> {
            var documents = new TreeSet<>(query.run.keySet());
            documents.addAll(query.grades.keySet());
            double[] scores = documents.stream()
                    .mapToDouble(name -> query.run.getOrDefault(name, -1.0))
                    .toArray();
            double[] grades = documents.stream()
                    .mapToDouble(name -> query.grades.getOrDefault(name, 0))
                    .toArray();
            assertThat(Ndcg.at(10, scores, grades)).isCloseTo(query.said("ndcg_cut_10"), CLOSE);
        });
    }

    private static void all(String measure, ToDoubleFunction<Case> ours) {
        assertThat(cases)
                .hasSize(32)
                .allSatisfy(query -> assertThat(ours.applyAsDouble(query))
                        .as("%s of %s", measure, query)
                        .isCloseTo(query.said(measure), CLOSE));
    }

    private static double mean(String measure) {
        return cases.stream()
                .mapToDouble(query -> query.said(measure))
                .average()
                .orElseThrow();
    }

    /// @param said what trec_eval gives, by measure
    record Case(String name, Map<String, Double> run, Map<String, Integer> grades, Map<String, Double> said) {
        List<String> ranked() {
            return run.entrySet().stream()
                    .sorted(BY_SCORE.reversed())
                    .map(Entry::getKey)
                    .toList();
        }

        Set<String> relevant() {
            return grades.entrySet().stream()
                    .filter(judged -> judged.getValue() > 0)
                    .map(Entry::getKey)
                    .collect(Collectors.toSet());
        }

        boolean longWithoutTies() {
            return run.size() >= 40 && Set.copyOf(run.values()).size() == run.size();
        }

        double said(String measure) {
            return Objects.requireNonNull(said.get(measure), measure);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
