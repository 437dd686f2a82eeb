package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Two rankings on one page, by hand, and the sign test against `scipy.stats.binomtest` 1.17.1.
class InterleavingTest {
    private static final List<String> FIRST = List.of("a", "b", "c", "d");
    private static final List<String> SECOND = List.of("b", "e", "a", "f");

    /// With two slots there are two coins: who picks first. Then each picks its best that is left.
    @Test
    void captains_pick_in_turns() {
        Set<Interleaved<String>> pages = new HashSet<>();
        var random = new Random(1);
        for (int i = 0; i < 20; i++) {
            pages.add(TeamDraft.of(FIRST, SECOND, 2, random));
        }
        assertThat(pages)
                .containsExactlyInAnyOrder(
                        new Interleaved<>(List.of("a", "b"), List.of(false, true)),
                        new Interleaved<>(List.of("b", "a"), List.of(true, false)));
    }

    /// The first two rounds: four pages, each with chance ¼.
    @Test
    void all_pages_come_equally_often() {
        var page = new Interleaved<>(List.of("b", "a", "c", "e"), List.of(true, false, false, true));
        int came = 0;
        var random = new Random(1);
        for (int i = 0; i < 4_000; i++) {
            came += TeamDraft.of(FIRST, SECOND, 4, random).equals(page) ? 1 : 0;
        }
        assertThat(came / 4_000.0).isCloseTo(0.25, within(0.03));
    }

    @Test
    void an_odd_page_ends_in_the_middle_of_a_round() {
        assertThat(TeamDraft.of(FIRST, SECOND, 3, new Random(1)).items()).hasSize(3);
        assertThat(TeamDraft.of(FIRST, SECOND, 1, new Random(1)).items()).hasSize(1);
    }

    @Test
    void short_lists_give_a_short_page_with_every_item_once() {
        var page = TeamDraft.of(FIRST, SECOND, 50, new Random(1));
        assertThat(page.items()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
        assertThat(page.bySecond()).hasSize(6);
    }

    @Test
    void one_list_used_up_leaves_the_rest_to_the_other() {
        var page = TeamDraft.of(List.of("a"), SECOND, 4, new Random(1));
        assertThat(page.items()).containsExactlyInAnyOrder("a", "b", "e", "f");
        assertThat(page.bySecond()).filteredOn(second -> !second).hasSize(1);
    }

    @Test
    void equal_rankings_earn_no_credit_on_average() {
        var random = new Random(2);
        double credit = 0;
        for (int i = 0; i < 10_000; i++) {
            credit += TeamDraft.of(FIRST, FIRST, 4, random).credit(List.of(true, false, false, true));
        }
        assertThat(credit / 10_000).isCloseTo(0, within(0.05));
    }

    @Test
    void credit_goes_to_who_picked_the_clicked() {
        var page = new Interleaved<>(FIRST, List.of(true, false, false, true));
        assertThat(page.credit(List.of(true, true, true, false))).isEqualTo(-1);
        assertThat(page.credit(List.of(true, false, false, true))).isEqualTo(2);
        assertThat(page.credit(List.of(false, false, false, false))).isZero();
    }

    @Test
    void wins_are_counted() {
        var preference = Preference.of(new int[] {2, -1, 0, 1, 0});
        assertThat(preference).isEqualTo(new Preference(1, 2, 2));
        assertThat(preference.forSecond()).isEqualTo(0.6);
    }

    /// `binomtest(60, 100)` and `binomtest(3, 10)` (0.34375, by hand 2 · 176/1024).
    @Test
    void the_sign_test_is_exact() {
        assertThat(new Preference(40, 60, 7).pValue()).isCloseTo(0.05688793364098089, within(1e-12));
        assertThat(new Preference(60, 40, 0).pValue()).isCloseTo(0.05688793364098089, within(1e-12));
        assertThat(new Preference(3, 7, 0).pValue()).isCloseTo(0.34375, within(1e-12));
        assertThat(new Preference(0, 1, 0).pValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_draw_has_p_one() {
        assertThat(new Preference(5, 5, 0).pValue()).isEqualTo(1);
        assertThat(new Preference(0, 0, 3).pValue()).isEqualTo(1);
    }

    /// With 200 000 judgements 2⁻ⁿ is no double; the normal distribution is near enough: z = 2.2338, corrected.
    @Test
    void many_judgements_do_not_underflow() {
        assertThat(new Preference(99_500, 100_500, 0).pValue()).isCloseTo(0.0255, within(2e-4));
    }

    @Test
    void says_what_it_needs() {
        assertThatThrownBy(() -> TeamDraft.of(FIRST, SECOND, 0, new Random(1)))
                .hasMessage("the slots of a page must be at least 1, but is 0");
        assertThatThrownBy(() -> TeamDraft.of(List.of("a", "a"), SECOND, 2, new Random(1)))
                .hasMessage("interleaving needs rankings that name each item once, but one of them repeats: [a, a]");
        assertThatThrownBy(() -> TeamDraft.of(FIRST, List.of("a", "a"), 2, new Random(1)))
                .hasMessageContaining("repeats");
        assertThatThrownBy(() -> new Interleaved<>(FIRST, List.of(true))).hasMessageContaining("4 items and 1 picks");
        assertThatThrownBy(() -> new Interleaved<>(FIRST, List.of(true, true, true, true)).credit(List.of(true)))
                .hasMessageContaining("4 slots and 1 clicks");
        assertThatThrownBy(() -> new Preference(-1, 0, 0)).hasMessageContaining("the wins of the first");
        assertThatThrownBy(() -> new Preference(0, -1, 0)).hasMessageContaining("the wins of the second");
        assertThatThrownBy(() -> new Preference(0, 0, -1)).hasMessageContaining("the ties");
        assertThatThrownBy(() -> new Preference(0, 0, 0).forSecond()).hasMessageContaining("number of judgements");
    }
}
