package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The position-based model on a table of counts.
class ExaminationTest {
    private static final int[][] SHOWN = {{400, 300, 100}, {200, 200, 400}, {100, 300, 300}};
    private static final int[][] CLICKED = {{120, 50, 10}, {100, 55, 70}, {20, 35, 22}};

    /// The rows that such tables sum up.
    private record Rows(List<int[]> all) {
        static Rows of(int[][] shown, int[][] clicked) {
            List<int[]> rows = new ArrayList<>();
            for (int item = 0; item < shown.length; item++) {
                for (int slot = 0; slot < shown[item].length; slot++) {
                    for (int i = 0; i < shown[item][slot]; i++) {
                        rows.add(new int[] {slot + 1, item, i < clicked[item][slot] ? 1 : 0});
                    }
                }
            }
            return new Rows(rows);
        }

        int[] positions() {
            return all.stream().mapToInt(row -> row[0]).toArray();
        }

        int[] items() {
            return all.stream().mapToInt(row -> row[1]).toArray();
        }

        boolean[] clicks() {
            boolean[] clicks = new boolean[all.size()];
            for (int i = 0; i < clicks.length; i++) {
                clicks[i] = all.get(i)[2] == 1;
            }
            return clicks;
        }
    }

    /// `scipy.optimize.minimize(method="BFGS")` of the negative log-likelihood, the top's chance fixed at 1.
    @Test
    void expectation_maximisation_finds_the_most_likely_chances() {
        var rows = Rows.of(SHOWN, CLICKED);
        var found = Examination.byEm(rows.positions(), rows.items(), rows.clicks(), 3_000);
        assertThat(found.at(1)).isEqualTo(1);
        assertThat(found.at(2)).isCloseTo(0.55599621, within(1e-5));
        assertThat(found.at(3)).isCloseTo(0.3498791, within(1e-5));
        assertThat(found.slots()).isEqualTo(3);
    }

    @Test
    void one_round_of_it_by_hand() {
        // Half seen, half liked: a miss means seen with ¼ / ¾ = ⅓. Top: (1 + ⅓) / 2; below: ⅓.
        var found = Examination.byEm(new int[] {1, 1, 2}, new int[] {0, 1, 1}, new boolean[] {true, false, false}, 1);
        assertThat(found.at(2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void good_items_at_the_top_mislead_the_plain_click_rates_but_not_the_model() {
        // Truth: looks 1 and ½; the item on top is liked by 0.4, the other by 0.2.
        var rows = Rows.of(new int[][] {{8_000, 2_000}, {2_000, 8_000}}, new int[][] {{3_200, 400}, {400, 800}});
        var naive = Examination.ofShuffled(rows.positions(), rows.clicks());
        var model = Examination.byEm(rows.positions(), rows.items(), rows.clicks(), 2_000);
        assertThat(naive.at(2)).isCloseTo(1_200.0 / 3_600, within(1e-12));
        assertThat(model.at(2)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void an_item_number_without_rows_does_no_harm() {
        var found = Examination.byEm(new int[] {1, 1, 2}, new int[] {0, 5, 5}, new boolean[] {true, false, false}, 1);
        assertThat(found.at(2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shuffled_rates_are_clicks_over_impressions() {
        int[] positions = {1, 1, 2, 2, 2, 2, 2};
        var clicks = new boolean[] {true, false, true, false, false, false, false};
        assertThat(Examination.ofShuffled(positions, clicks).at(2)).isCloseTo(0.2 / 0.5, within(1e-12));
    }

    @Test
    void attraction_counts_looks_instead_of_impressions() {
        var half = Examination.ofShuffled(new int[] {1, 1, 2, 2}, new boolean[] {true, true, true, false});
        assertThat(half.at(2)).isEqualTo(0.5);
        assertThat(half.attraction(new int[] {1, 2}, new boolean[] {true, false}))
                .isCloseTo(1 / 1.5, within(1e-12));
    }

    @Test
    void says_what_it_needs() {
        int[] two = {1, 2};
        boolean[] clicks = {true, false};
        var found = Examination.ofShuffled(two, clicks);
        assertThatThrownBy(() -> found.at(3)).hasMessage("a position is 1 (top) to 2, but 3 was asked for");
        assertThatThrownBy(() -> found.at(0)).hasMessageContaining("but 0 was asked for");
        assertThatThrownBy(() -> Examination.ofShuffled(new int[] {1, 3}, clicks))
                .hasMessage("the impressions at position 2 must be finite and above 0, but is 0.0");
        assertThatThrownBy(() -> Examination.ofShuffled(new int[] {0, 1}, clicks))
                .hasMessage("a position must be at least 1, but is 0");
        assertThatThrownBy(() -> Examination.ofShuffled(two, new boolean[2])).hasMessageContaining("clicks at the top");
        assertThatThrownBy(() -> Examination.ofShuffled(two, new boolean[1])).hasMessageContaining("2 positions and 1");
        assertThatThrownBy(() -> Examination.ofShuffled(new int[0], new boolean[0]))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Examination.byEm(two, new int[1], clicks, 5)).hasMessageContaining("1 items and 2");
        assertThatThrownBy(() -> Examination.byEm(two, two, clicks, 0)).hasMessageContaining("the rounds");
        assertThatThrownBy(() -> found.attraction(two, new boolean[1]))
                .hasMessageContaining("2 positions and 1 clicks");
        assertThatThrownBy(() -> found.attraction(new int[0], new boolean[0])).hasMessageContaining("at least 1 rows");
    }
}
