package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The examples of the doc comments, worked by hand.
class RankingExamplesTest {
    private static final Offset<Double> SHOWN = within(5e-5);
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final List<String> ABC = List.of("a", "b", "c");
    private static final Set<String> BD = Set.of("b", "d");

    @Test
    void precision_divides_by_k() {
        assertThat(Precision.at(2, ABC, BD)).isEqualTo(0.5);
    }

    @Test
    void a_short_list_is_padded_with_misses() {
        assertThat(Precision.at(10, ABC, BD)).isEqualTo(0.1);
    }

    @Test
    void recall_divides_by_all_relevant_items() {
        assertThat(Recall.at(2, ABC, BD)).isEqualTo(0.5);
    }

    @Test
    void a_hit_is_one_relevant_item_in_the_first_k() {
        assertThat(HitRate.at(2, ABC, BD)).isEqualTo(1);
        assertThat(HitRate.at(1, ABC, BD)).isEqualTo(0);
    }

    @Test
    void the_hit_rate_is_the_share_of_lists_with_a_hit() {
        assertThat(HitRate.at(2, List.of(ABC, ABC), List.of(BD, Set.of("c")))).isEqualTo(0.5);
    }

    @Test
    void the_reciprocal_rank_is_one_over_the_first_place() {
        assertThat(ReciprocalRank.of(ABC, BD)).isEqualTo(0.5);
    }

    @Test
    void the_reciprocal_rank_is_zero_after_k() {
        assertThat(ReciprocalRank.at(1, ABC, BD)).isEqualTo(0);
    }

    @Test
    void nothing_listed_has_a_reciprocal_rank_of_zero() {
        assertThat(ReciprocalRank.of(List.of(), BD)).isEqualTo(0);
    }

    @Test
    void the_mean_reciprocal_rank_counts_every_list_the_same() {
        assertThat(ReciprocalRank.mean(List.of(ABC, ABC), List.of(BD, Set.of("a"))))
                .isEqualTo(0.75);
    }

    @Test
    void average_precision_of_a_list() {
        assertThat(AveragePrecision.of(List.of("a", "b", "c", "d"), BD)).isCloseTo(0.5, CLOSE);
    }

    @Test
    void relevant_items_that_are_not_listed_count_as_missed() {
        assertThat(AveragePrecision.of(ABC, BD)).isCloseTo(0.25, CLOSE);
    }

    @Test
    void average_precision_of_nothing_listed_is_zero() {
        assertThat(AveragePrecision.of(List.of(), BD)).isEqualTo(0);
    }

    @Test
    void mean_average_precision_counts_every_list_the_same() {
        assertThat(AveragePrecision.mean(List.of(ABC, ABC), List.of(BD, Set.of("a"))))
                .isCloseTo(0.625, CLOSE);
    }

    @Test
    void ndcg_of_a_list() {
        assertThat(Ndcg.at(3, ABC, Map.of("a", 1, "b", 2))).isCloseTo(0.8597, SHOWN);
    }

    @Test
    void ndcg_of_scores() {
        assertThat(Ndcg.at(3, new double[] {3, 2, 1}, new double[] {1, 2, 0})).isCloseTo(0.8597, SHOWN);
    }

    @Test
    void ndcg_counts_judged_items_that_are_not_listed() {
        assertThat(Ndcg.at(1, List.of("a"), Map.of("a", 1, "b", 2))).isCloseTo(0.5, CLOSE);
    }

    @Test
    void exponential_gain_of_a_list() {
        assertThat(Ndcg.at(1, List.of("a"), Map.of("a", 1, "b", 2), Gain.EXPONENTIAL))
                .isCloseTo(1 / 3.0, CLOSE);
    }

    @Test
    void coverage_is_the_share_of_the_catalogue_shown() {
        assertThat(Coverage.of(List.of(List.of("a", "b"), List.of("b", "c")), Set.of("a", "b", "c", "d")))
                .isEqualTo(0.75);
    }

    @Test
    void diversity_is_the_mean_distance_of_the_pairs() {
        assertThat(Diversity.of(List.of(1, 2, 4), (a, b) -> Math.abs(a - b))).isEqualTo(2);
    }

    @Test
    void novelty_is_the_mean_surprise_in_bits() {
        assertThat(Novelty.of(List.of("a", "b"), Map.of("a", 4, "b", 1), 4)).isCloseTo(1, CLOSE);
    }

    @Test
    void errors_of_numbers() {
        double[] predicted = {1, 2};
        double[] actual = {1, 4};
        assertThat(Rmse.of(predicted, actual)).isCloseTo(Math.sqrt(2), CLOSE);
        assertThat(Mae.of(predicted, actual)).isEqualTo(1);
    }

    @Test
    void quantile_loss_is_dearer_on_the_low_side() {
        assertThat(QuantileLoss.at(0.9, new double[] {1, 2}, new double[] {0, 4}))
                .isCloseTo(0.95, CLOSE);
    }

    @Test
    void tied_scores_share_their_places() {
        double shared = (1 + 1 / (Math.log(3) / Math.log(2))) / 2; // the one relevant item is first or second
        assertThat(Ndcg.at(2, new double[] {1, 1}, new double[] {1, 0})).isCloseTo(shared, CLOSE);
    }

    @Test
    void a_tie_across_the_cut_is_cut() {
        double places = 1 + 1 / (Math.log(3) / Math.log(2)); // two of the three places count
        assertThat(Ndcg.at(2, new double[] {1, 1, 1}, new double[] {0, 3, 0})).isCloseTo(places / 3, CLOSE);
    }

    @Test
    void a_click_gains_one_whatever_its_grade() {
        assertThat(Ndcg.at(1, new double[] {3, 2, 1}, new double[] {0, 1, 4}, Gain.BINARY))
                .isEqualTo(0);
        assertThat(Ndcg.at(2, new double[] {3, 2, 1}, new double[] {2, 0, 5}, Gain.BINARY))
                .isCloseTo(1 / (1 + 1 / (Math.log(3) / Math.log(2))), CLOSE);
    }

    @Test
    void diversity_of_two_items_is_their_distance() {
        assertThat(Diversity.of(List.of(1, 4), (a, b) -> Math.abs(a - b))).isEqualTo(3);
    }

    @Test
    void an_item_is_not_paired_with_itself() {
        assertThat(Diversity.of(List.of(1, 2, 4), (a, b) -> 1)).isEqualTo(1);
    }

    @Test
    void quantile_loss_is_cheap_where_the_guess_is_high() {
        assertThat(QuantileLoss.at(0.9, new double[] {3}, new double[] {1})).isCloseTo(0.2, CLOSE);
    }
}
