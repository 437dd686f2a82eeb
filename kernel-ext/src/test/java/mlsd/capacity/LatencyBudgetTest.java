package mlsd.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyBudgetTest {
    private static final LatencyBudget BUDGET = LatencyBudget.of(Time.millis(200))
            .stage("candidates", Time.millis(30))
            .stage("features", Time.millis(40))
            .stage("ranking", Time.millis(110));

    @Test
    void the_stages_add_up() {
        assertThat(BUDGET.total()).hasToString("180 ms");
    }

    @Test
    void the_sum_is_written_in_a_line() {
        assertThat(BUDGET).hasToString("candidates 30 ms + features 40 ms + ranking 110 ms = 180 ms of 200 ms");
    }

    @Test
    void an_empty_budget_has_all_left() {
        assertThat(LatencyBudget.of(Time.millis(200)).remaining()).hasToString("200 ms");
    }

    @Test
    void what_is_left_is_told() {
        assertThat(BUDGET.remaining()).hasToString("20 ms");
    }

    @Test
    void a_budget_spent_to_the_last_millisecond_fits() {
        var full = BUDGET.stage("re-ranking", Time.millis(20));
        assertThat(full.fits()).isTrue();
        assertThat(full.remaining()).hasToString("0 s");
    }

    @Test
    void a_budget_overspent_names_the_biggest_stage() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BUDGET.stage("re-ranking", Time.millis(50)).remaining())
                .withMessage("the stages add up to 230 ms, 30 ms over the budget of 200 ms; the biggest is ranking with"
                        + " 110 ms: make it faster, or score less");
    }

    @Test
    void the_table_shows_shares_and_the_sum() {
        assertThat(BUDGET.table())
                .containsExactly(
                        new LatencyBudget.Row("candidates", "30 ms", 15),
                        new LatencyBudget.Row("features", "40 ms", 20),
                        new LatencyBudget.Row("ranking", "110 ms", 55),
                        new LatencyBudget.Row("sum", "180 ms", 90));
    }

    @Test
    void three_p99s_hold_for_97_percent_for_certain() {
        assertThat(BUDGET.heldBy()).isEqualTo(0.97);
    }

    /// Two stages of 1 ms, each slow on nine requests of a thousand, never on the same ones: both p99s are 1 ms.
    @Test
    void the_bound_is_needed_since_a_p99_of_a_sum_can_exceed_the_sum_of_p99s() {
        var first = IntStream.range(0, 1000).mapToDouble(i -> i < 9 ? 100 : 1).toArray();
        var second =
                IntStream.range(0, 1000).mapToDouble(i -> i >= 991 ? 100 : 1).toArray();
        var sum = IntStream.range(0, 1000)
                .mapToDouble(i -> first[i] + second[i])
                .sorted()
                .toArray();
        var certain = LatencyBudget.of(Time.millis(5))
                .stage("a", Time.millis(1))
                .stage("b", Time.millis(1))
                .heldBy();
        assertThat(sum[989]).isGreaterThan(2);
        assertThat(IntStream.range(0, 1000).filter(i -> sum[i] <= 2).count())
                .isGreaterThanOrEqualTo((long) (1000 * certain));
    }

    @Test
    void what_breaks_the_budget_is_found() {
        var candidates = Count.of("candidates", 500);
        var budget = BUDGET.stage("light ranking", candidates.times(Time.micros("light score", 20)));
        assertThat(Sensitivity.of("candidates", budget.limit()).sentence(10))
                .isEqualTo(
                        "At candidates × 10, the limit “latency” breaks first (from × 2 on): 280 ms needed, 200 ms there.");
    }

    @Test
    void two_stages_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUDGET.stage("ranking", Time.millis(1)))
                .withMessage("two stages are named “ranking”: name them apart");
    }
}
