package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTest {
    private static final int COUNT = 2_000;
    private static final int WIDTH = 16;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<Integer> items =
            IntStream.range(0, COUNT).map(i -> 3 * i + 5).boxed().toList();
    private final List<float[]> vectors =
            IntStream.range(0, COUNT).mapToObj(i -> vector()).toList();

    private float[] vector() {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private double product(float[] query, int item) {
        float[] vector = vectors.get((item - 5) / 3);
        return IntStream.range(0, WIDTH).mapToDouble(i -> query[i] * vector[i]).sum();
    }

    @Test
    void exact_search_agrees_with_sorting_everything() {
        var exact = ExactIndex.of(items, vectors);
        for (int i = 0; i < 20; i++) {
            float[] query = vector();
            List<Integer> sorted = new ArrayList<>(items);
            sorted.sort(Comparator.comparingDouble((Integer item) -> product(query, item))
                    .reversed());
            assertThat(exact.nearest(query, 10)).isEqualTo(sorted.subList(0, 10));
        }
    }

    @Test
    void the_graph_finds_nearly_all_of_them_and_all_with_more_effort() {
        var exact = ExactIndex.of(items, vectors);
        var graph = HnswIndex.of(items, vectors, HnswIndex.Options.standard());
        assertThat(recall(exact, graph.withEffort(10))).isBetween(0.5, 0.999);
        assertThat(recall(exact, graph)).isGreaterThan(0.95);
        assertThat(recall(exact, graph.withEffort(COUNT))).isGreaterThan(0.999);
    }

    private double recall(NeighbourIndex truth, NeighbourIndex index) {
        int found = 0;
        for (int i = 0; i < 200; i++) {
            float[] query = vector();
            var wanted = new HashSet<>(truth.nearest(query, 10));
            found += (int)
                    index.nearest(query, 10).stream().filter(wanted::contains).count();
        }
        return found / 2_000.0;
    }

    @Test
    void the_same_seed_gives_the_same_answers() {
        var one = HnswIndex.of(items, vectors, HnswIndex.Options.standard());
        var two = HnswIndex.of(items, vectors, HnswIndex.Options.standard());
        for (int i = 0; i < 50; i++) {
            float[] query = vector();
            assertThat(one.nearest(query, 10)).isEqualTo(two.nearest(query, 10));
        }
    }

    @Test
    void many_threads_may_search_at_once() {
        var graph = HnswIndex.of(items, vectors, HnswIndex.Options.standard());
        float[] query = vector();
        List<Integer> alone = graph.nearest(query, 10);
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .allMatch(i -> graph.nearest(query, 10).equals(alone)))
                .isTrue();
    }

    @Test
    void asks_for_no_more_than_there_is() {
        var few = items.subList(0, 3);
        assertThat(HnswIndex.of(few, vectors.subList(0, 3), HnswIndex.Options.standard())
                        .nearest(vector(), 10))
                .containsExactlyInAnyOrderElementsOf(few);
        assertThat(ExactIndex.of(few, vectors.subList(0, 3)).nearest(vector(), 0))
                .isEmpty();
    }

    @Test
    void a_query_of_another_length_is_refused() {
        var exact = ExactIndex.of(items, vectors);
        assertThatThrownBy(() -> exact.nearest(new float[4], 10))
                .hasMessage("this index holds vectors of 16 numbers, but one of 4 came");
    }

    @Test
    void an_index_needs_a_vector_for_each_item() {
        assertThatThrownBy(() -> ExactIndex.of(items, vectors.subList(0, 3)))
                .hasMessage("an index needs a vector for each item, but there are 2000 items and 3 vectors");
    }
}
