package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PyTorch against the plain Java of [SequenceLayers], and against what was planted.
class DeepTransformerTest {
    private static final Transformer.Options OPTIONS = new Transformer.Options(16, 2, 8, 40, 16, 0.01, 0.1, 42);
    private static final int ITEMS = 50;
    private static final Interactions WALKS = walks(200, 9, 3);

    @TempDir
    Path folder = Path.of("");

    @Test
    void attention_is_that_of_the_formula() {
        double[][] q = random(5, 3, 1);
        double[][] k = random(5, 3, 2);
        double[][] v = random(5, 4, 3);
        assertAlike(Transformer.attention(q, k, v), SequenceLayers.attention(q, k, v), 1e-6);
    }

    @Test
    void attention_does_not_see_the_future() {
        double[][] q = random(5, 3, 1);
        double[][] later = random(5, 3, 1);
        later[4] = new double[] {9, -9, 9};
        double[][] before = Transformer.attention(q, q, q);
        double[][] after = Transformer.attention(later, later, later);
        assertThat(Arrays.copyOf(after, 4)).isDeepEqualTo(Arrays.copyOf(before, 4));
        assertThat(after[4]).isNotEqualTo(before[4]);
    }

    /// A check of a lesson asks PyTorch on a thread of its own, the next cell trains on the kernel's.
    @Test
    void trains_on_another_thread_than_the_one_that_loaded_pytorch() throws Exception {
        double[][] one = {{1, 0}, {0, 1}};
        try (var threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> Transformer.attention(one, one, one)).get(60, TimeUnit.SECONDS);
        }
        try (var threads = Executors.newSingleThreadExecutor()) {
            var options = OPTIONS.withRounds(1);
            var here = threads.submit(() -> Transformer.train(WALKS, options)).get(60, TimeUnit.SECONDS);
            var there = Transformer.train(WALKS, options);
            assertThat(here.facts().curve()).isEqualTo(there.facts().curve());
        }
    }

    /// The loss of the first step, without dropout, from the forward pass in Java and a softmax written out.
    @Test
    void the_loss_is_that_of_the_layers_in_plain_java() {
        var options = new Transformer.Options(16, 2, 8, 1, 1_000, 0.01, 0, 42);
        var model = Transformer.train(WALKS, options);
        RandomGenerator random = Shuffle.generator(42);
        var sequences = Sequences.of(WALKS, Profiles.of(WALKS.itemIds));
        var layers = SequenceLayers.random(options, random);
        double[][] words = new double[WALKS.items()][16];
        for (double[] word : words) {
            Arrays.setAll(word, k -> (float) (0.3 * random.nextGaussian() / 4));
        }
        double loss = 0;
        int n = 0;
        for (int[] window : sequences.windows(8)) {
            double[][] in = Arrays.stream(window, 0, window.length - 1)
                    .mapToObj(
                            place -> Arrays.stream(words[place]).map(x -> 4 * x).toArray())
                    .toArray(double[][]::new);
            double[][] out = layers.forward(in);
            for (int i = 0; i < out.length; i++) {
                double[] after = out[i];
                double all = Arrays.stream(words)
                        .mapToDouble(word -> Math.exp(dot(word, after)))
                        .sum();
                loss -= dot(words[window[i + 1]], after) - Math.log(all);
                n++;
            }
        }
        assertThat(model.facts().curve().getFirst().train()).isCloseTo(loss / n, within(1e-4));
    }

    /// After an item comes the one three further on, nine times of ten; popularity can know one in fifty.
    @Test
    void it_learns_what_follows_what() {
        var model = Transformer.train(WALKS, OPTIONS);
        var popular = Popularity.train(WALKS, Popularity.Options.standard());
        int hits = 0;
        int popularHits = 0;
        for (int item = 0; item < ITEMS; item++) {
            int next = (item + 3) % ITEMS;
            int before = (item + ITEMS - 3) % ITEMS;
            hits += model.topItems(new int[] {before, item}, 1).contains(next) ? 1 : 0;
            popularHits += popular.topItems(-1, 1).contains(next) ? 1 : 0;
        }
        assertThat(hits).isGreaterThanOrEqualTo(45);
        assertThat(popularHits).isEqualTo(1);
        assertThat(model.facts().curve().getLast().train())
                .isLessThan(model.facts().curve().getFirst().train() / 2);
    }

    @Test
    void the_same_seed_gives_the_same_numbers_even_while_memory_is_collected() {
        var options = OPTIONS.withRounds(4);
        var first = Transformer.train(WALKS, options);
        SequenceModel second;
        try (var collections = Executors.newSingleThreadScheduledExecutor()) {
            // with a pause, for each collection takes long in a full heap
            var collecting = collections.scheduleWithFixedDelay(System::gc, 0, 100, TimeUnit.MILLISECONDS);
            second = Transformer.train(WALKS, options);
            collecting.cancel(true);
        }
        assertThat(second.facts().curve()).isEqualTo(first.facts().curve());
        assertThat(second.scores(new int[] {1, 4, 7}, List.of(10, 11, 12)))
                .containsExactly(first.scores(new int[] {1, 4, 7}, List.of(10, 11, 12)));
    }

    @Test
    void a_saved_model_scores_without_pytorch_as_before() {
        var model = Transformer.train(WALKS, OPTIONS.withRounds(2));
        model.save(folder.resolve("walks.model"));
        var loaded = (SequenceModel) Recommender.load(folder.resolve("walks.model"));
        assertThat(loaded.scores(new int[] {1, 4}, List.of(7, 8)))
                .containsExactly(model.scores(new int[] {1, 4}, List.of(7, 8)));
    }

    @Test
    void the_course_finds_the_engine() {
        assertThat(Transformer.isThere()).isTrue();
    }

    private static Interactions walks(int users, int steps, int stride) {
        RandomGenerator random = Shuffle.generator(5);
        int[] user = new int[users * steps];
        int[] item = new int[users * steps];
        double[] ones = new double[users * steps];
        Arrays.fill(ones, 1);
        for (int i = 0; i < item.length; i++) {
            user[i] = i / steps;
            boolean jump = i % steps == 0 || random.nextDouble() > 0.9;
            item[i] = jump ? random.nextInt(ITEMS) : (item[i - 1] + stride) % ITEMS;
        }
        return Interactions.of(user, item, ones);
    }

    private static double[][] random(int rows, int columns, long seed) {
        RandomGenerator random = Shuffle.generator(seed);
        double[][] all = new double[rows][columns];
        for (double[] row : all) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        return all;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void assertAlike(double[][] got, double[][] expected, double tolerance) {
        for (int row = 0; row < expected.length; row++) {
            assertThat(got[row]).containsExactly(expected[row], within(tolerance));
        }
    }
}
