package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RerankTest {
    private static final List<Candidate> FOUR = candidates(1.0, 0.9, 0.8, 0.0);

    private static List<Candidate> candidates(double... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Candidate(i, "test", scores[i]))
                .toList();
    }

    /// Items 0 and 1 are of one group; item 3 is new, the others are a day old.
    private static List<Integer> page(double freshness, double repeat, List<Candidate> candidates) {
        return new Rerank(item -> item / 2, item -> item == 3 ? 0 : 24, (user, item) -> true, freshness, 24, repeat)
                .page(1, candidates, 4).stream().map(Candidate::item).toList();
    }

    @Test
    void without_wishes_the_scores_decide() {
        assertThat(page(0, 0, FOUR)).containsExactly(0, 1, 2, 3);
    }

    /// Item 1 falls to 0.9 - 0.2 = 0.7, below item 2 with 0.8.
    @Test
    void what_repeats_a_group_steps_back() {
        assertThat(page(0, 0.2, FOUR)).containsExactly(0, 2, 1, 3);
    }

    /// Item 3 gains 2, the others 1: 2.0 is as much as item 0 has and more than item 1's 1.9; of equals the first.
    @Test
    void what_is_new_gets_a_push_that_halves_with_age() {
        assertThat(page(2, 0, FOUR)).containsExactly(0, 3, 1, 2);
    }

    @Test
    void the_scale_of_the_scores_does_not_matter() {
        assertThat(page(2, 0.2, candidates(100, 90, 80, 0))).isEqualTo(page(2, 0.2, FOUR));
        assertThat(page(2, 0.2, candidates(-1, -1.1, -1.2, -2))).isEqualTo(page(2, 0.2, FOUR));
    }

    @Test
    void equal_scores_keep_their_order() {
        assertThat(page(0, 0, candidates(5, 5, 5, 5))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void what_is_not_allowed_is_never_shown() {
        var rerank = new Rerank(item -> item, item -> 0, (user, item) -> item != 0, 0, 1, 0);
        assertThat(rerank.page(1, FOUR, 4)).extracting(Candidate::item).containsExactly(1, 2, 3);
        assertThat(rerank.allowedOnly(1, FOUR)).extracting(Candidate::item).containsExactly(1, 2, 3);
    }

    @Test
    void a_page_of_nothing_is_empty() {
        assertThat(page(1, 1, List.of())).isEmpty();
    }

    @Test
    void a_half_life_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Rerank(item -> 0, item -> 0, (user, item) -> true, 0, 0, 0))
                .hasMessage("re-ranking needs a freshness and a repeat of 0 or more and a half-life above 0,"
                        + " but got 0.0, 0.0, 0.0");
    }
}
