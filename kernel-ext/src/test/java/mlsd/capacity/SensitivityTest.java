package mlsd.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final Count USERS = Count.of("users", 1e6);
    private static final Limit MEMORY = Limit.atMost(
            "memory of a machine",
            Estimates.embeddingTable(USERS, Count.of("dimensions", 32), Bytes.of(4)),
            Bytes.giga("memory", 0.64));
    private static final Limit CORES = Limit.atMost(
            "cores",
            Estimates.cores(
                    USERS.times(Count.of("visits", 8.64)).perDay("requests"), Time.millis("cost", 10), Count.of(1)),
            Count.of("cores there", 3));
    private static final Limit LATENCY =
            Limit.atMost("latency", Count.of("candidates", 100).times(Time.millis("score", 1)), Time.millis(200));

    @Test
    void the_limits_break_in_order() {
        assertThat(Sensitivity.of("users", MEMORY, CORES).breaks())
                .extracting(Sensitivity.Break::limit)
                .containsExactly("cores", "memory of a machine");
    }

    @Test
    void the_breaking_point_is_where_needed_meets_allowed() {
        assertThat(Sensitivity.of("users", MEMORY, CORES).breaks())
                .extracting(Sensitivity.Break::factor)
                .satisfiesExactly(
                        cores -> assertThat(cores).isCloseTo(3, within(1e-6)),
                        memory -> assertThat(memory).isCloseTo(5, within(1e-6)));
    }

    @Test
    void the_assumption_at_the_breaking_point_is_told() {
        assertThat(Sensitivity.of("users", MEMORY).breaks().getFirst().value()).isEqualTo("5 million");
    }

    @Test
    void what_breaks_at_ten_times_is_a_sentence() {
        assertThat(Sensitivity.of("users", MEMORY, CORES).sentence(10))
                .isEqualTo("At users × 10, the limit “cores” breaks first (from × 3 on): 10 needed, 3 there.");
    }

    @Test
    void as_a_value_it_tells_of_ten_times() {
        var sensitivity = Sensitivity.of("users", MEMORY, CORES);
        assertThat(sensitivity).hasToString(sensitivity.sentence(10));
    }

    @Test
    void nothing_breaks_at_twice() {
        assertThat(Sensitivity.of("users", MEMORY, CORES).sentence(2)).isEqualTo("Nothing breaks at users × 2.");
    }

    @Test
    void a_limit_that_does_not_depend_on_the_assumption_never_breaks() {
        assertThat(Sensitivity.of("users", LATENCY, MEMORY).breaks())
                .extracting(Sensitivity.Break::limit)
                .containsExactly("memory of a machine");
    }

    @Test
    void a_limit_broken_already_breaks_at_once() {
        var small = Limit.atMost("memory", USERS.times(Bytes.of(4)), Bytes.mega(1));
        assertThat(Sensitivity.of("users", small).breaks().getFirst().factor()).isEqualTo(1);
    }

    @Test
    void a_range_is_a_table_with_the_worst_first() {
        assertThat(Sensitivity.of("users", MEMORY, CORES).at(1, 4))
                .containsExactly(
                        new Sensitivity.Row(1, "cores", "1", "3", 1 / 3.0, true),
                        new Sensitivity.Row(1, "memory of a machine", "128 MB", "640 MB", 0.2, true),
                        new Sensitivity.Row(4, "cores", "4", "3", 4 / 3.0, false),
                        new Sensitivity.Row(4, "memory of a machine", "512 MB", "640 MB", 0.8, true));
    }

    @Test
    void an_unknown_assumption_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of("usrs", MEMORY))
                .withMessage("no limit depends on “usrs”, only on [users, dimensions, memory]: name one of these");
    }
}
