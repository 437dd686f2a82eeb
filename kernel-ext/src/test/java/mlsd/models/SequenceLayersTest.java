package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequenceLayersTest {
    private static final Transformer.Options TWO_BLOCKS = new Transformer.Options(4, 2, 6, 1, 1, 0.1, 0, 42);
    private static final SequenceLayers LAYERS = SequenceLayers.random(TWO_BLOCKS, Shuffle.generator(1));

    /// Row 2: scores 0 and √2 ln 3 / √2 = ln 3, so weights 1/4 and 3/4.
    @Test
    void attention_is_the_weighted_mean_of_what_came_before() {
        double[][] queries = {{9, 9}, {0, Math.sqrt(2)}};
        double[][] keys = {{5, 0}, {5, Math.log(3)}};
        double[][] out = SequenceLayers.attention(queries, keys, new double[][] {{4, 0}, {0, 8}});
        assertThat(out[0]).containsExactly(4, 0);
        assertThat(out[1]).containsExactly(new double[] {1, 6}, within(1e-12));
    }

    @Test
    void large_scores_do_not_overflow() {
        double[][] huge = {{1e4}, {1e4}};
        assertThat(SequenceLayers.weights(huge, huge)[1]).containsExactly(0.5, 0.5);
    }

    @Test
    void a_later_item_changes_nothing_before_it() {
        double[][] in = rows(6, 3);
        double[][] other = Arrays.stream(in).map(double[]::clone).toArray(double[][]::new);
        other[4] = new double[] {7, -7, 7, -7};
        double[][] before = LAYERS.forward(in);
        double[][] after = LAYERS.forward(other);
        assertThat(Arrays.copyOf(after, 4)).isDeepEqualTo(Arrays.copyOf(before, 4));
        assertThat(after[4]).isNotEqualTo(before[4]);
        assertThat(after[5]).as("what comes later knows of it").isNotEqualTo(before[5]);
    }

    @Test
    void a_shorter_history_is_the_beginning_of_a_longer_one() {
        double[][] in = rows(6, 5);
        assertThat(LAYERS.forward(Arrays.copyOf(in, 3))).isDeepEqualTo(Arrays.copyOf(LAYERS.forward(in), 3));
    }

    @Test
    void what_comes_out_of_fresh_norms_has_mean_0_and_variance_1() {
        for (double[] row : LAYERS.forward(rows(6, 7))) {
            assertThat(Arrays.stream(row).sum()).isCloseTo(0, within(1e-6));
            assertThat(Arrays.stream(row).map(x -> x * x).sum()).isCloseTo(4, within(1e-2));
        }
    }

    private static double[][] rows(int rows, long seed) {
        var random = Shuffle.generator(seed);
        double[][] all = new double[rows][4];
        for (double[] row : all) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        return all;
    }
}
