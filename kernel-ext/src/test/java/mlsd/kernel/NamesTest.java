package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void a_swap_of_neighbours_is_one_slip() {
        assertThat(Names.slips("tabel", "table")).isEqualTo(1);
    }

    @Test
    void kitten_and_sitting_are_three_slips_apart() {
        assertThat(Names.slips("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void another_case_is_the_nearest() {
        assertThat(Names.near("TABLE", List.of("cable", "table"))).first().isEqualTo("table");
    }

    @Test
    void a_beginning_is_near() {
        assertThat(Names.near("impress", List.of("impressions", "title"))).containsExactly("impressions");
    }

    @Test
    void a_short_name_is_near_to_little() {
        assertThat(Names.near("x", List.of("y", "xs"))).isEmpty();
    }

    @Test
    void at_most_three_are_named() {
        assertThat(Names.near("data", List.of("data1", "data2", "data3", "data4")))
                .hasSize(3);
    }
}
