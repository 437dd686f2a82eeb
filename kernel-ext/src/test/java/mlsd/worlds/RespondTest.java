package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pages that were never shown can be shown.
class RespondTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(600).days(4);
    private static final List<Request> REQUESTS =
            WORLD.decisions().map(Decision::request).toList();
    private static final List<Integer> FIRST_TEN =
            IntStream.range(0, 10).boxed().toList();

    @Test
    void the_same_page_meets_the_same_reaction() {
        Request request = REQUESTS.getFirst();
        assertThat(WORLD.respond(request, FIRST_TEN)).isEqualTo(WORLD.respond(request, FIRST_TEN));
    }

    @Test
    void clicks_come_as_often_as_the_truth_expects() {
        double clicks = 0;
        double expected = 0;
        for (Request request : REQUESTS) {
            for (Exposure exposure : WORLD.respond(request, FIRST_TEN).exposures()) {
                clicks += exposure.logged().click() ? 1 : 0;
                expected += WORLD.truth().click(exposure.logged());
            }
        }
        assertThat(expected).isGreaterThan(1_000);
        assertThat(clicks).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
}
