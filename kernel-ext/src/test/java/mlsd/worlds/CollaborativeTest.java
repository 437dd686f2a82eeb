package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ratings hold tastes that no bias explains: matrix factorisation finds them.
class CollaborativeTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(1_000).days(7);
    private static final List<Rating> SURVEY = WORLD.survey(40).toList();
    private static final List<Rating> HELD_OUT = part(true);
    private static final Als MODEL = Als.fit(part(false), 1_000, WORLD.videos().size());

    @Test
    void the_bias_model_beats_the_mean() {
        assertThat(error(MODEL::bias)).isLessThan(0.8 * error(r -> 3.3));
    }

    @Test
    void matrix_factorisation_beats_the_bias_model() {
        assertThat(error(MODEL::predict) / error(MODEL::bias)).isBetween(0.75, 0.93);
    }

    /// Every fifth rating is held out.
    private static List<Rating> part(boolean heldOut) {
        return IntStream.range(0, SURVEY.size())
                .filter(i -> (i % 5 == 4) == heldOut)
                .mapToObj(SURVEY::get)
                .toList();
    }

    private static double error(ToDoubleFunction<Rating> predicted) {
        return Math.sqrt(HELD_OUT.stream()
                .mapToDouble(rating -> Math.pow(rating.stars() - predicted.applyAsDouble(rating), 2))
                .average()
                .orElseThrow());
    }
}
