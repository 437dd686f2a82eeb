package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// What needs no PyTorch: the engine here counts the steps and leaves all numbers as they were.
class TransformerTest {
    private static final Interactions WATCHED = Interactions.of(
            new int[] {7, 8, 7, 7, 8, 9}, new int[] {10, 10, 30, 20, 40, 10}, new double[] {1, 1, 1, 1, 1, 1});
    private static final Transformer.Options SMALL = new Transformer.Options(4, 1, 2, 3, 2, 0.1, 0, 42);
    private static final SequenceModel MODEL =
            Transformer.train(WATCHED, Profiles.of(WATCHED.itemIds), SMALL, new Still());

    @TempDir
    Path folder = Path.of("");

    @Test
    void without_pytorch_it_says_what_to_do() {
        assertThatThrownBy(() -> SequenceEngine.need("mlsd.models.NoSuchEngine"))
                .isInstanceOf(ModelException.class)
                .hasMessage("a Transformer is trained with PyTorch, which is not part of this set-up; add it with"
                        + "  ./course setup --deep  and restart the kernel");
    }

    @Test
    void each_step_from_an_item_to_the_next_is_in_one_window() {
        var sequences = new Sequences(Profiles.of(WATCHED.itemIds), List.of(new int[] {0, 1, 2, 3, 4}, new int[] {5}));
        assertThat(sequences.windows(2)).containsExactly(new int[] {2, 3, 4}, new int[] {0, 1, 2});
        assertThat(sequences.windows(3)).containsExactly(new int[] {1, 2, 3, 4}, new int[] {0, 1});
    }

    @Test
    void a_sequence_is_in_the_order_of_the_lines() {
        var sequences = Sequences.of(WATCHED, Profiles.of(WATCHED.itemIds));
        assertThat(sequences.ofUser()).containsExactly(new int[] {0, 2, 1}, new int[] {0, 3}, new int[] {0});
    }

    @Test
    void an_item_that_the_table_lacks_is_named() {
        var items = Table.create(IntColumn.create("id", 10, 20, 30), StringColumn.create("kind", "a", "a", "b"));
        assertThatThrownBy(() -> Sequences.of(WATCHED, Profiles.of(items, "id", WATCHED.itemIds)))
                .hasMessage("the interactions name item 40, but the table of items has no such row");
    }

    @Test
    void somebody_must_have_met_two_items() {
        var once = Interactions.of(new int[] {1, 2}, new int[] {1, 1}, new double[] {1, 1});
        assertThatThrownBy(() -> Transformer.train(once, Profiles.of(once.itemIds), SMALL, new Still()))
                .hasMessage("a Transformer learns from what came after what, but none of the 2 users met two items");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Transformer.Options(4, 1, 2, 3, 2, 0.1, 1, 42))
                .hasMessage("share of the numbers that are kept must be above 0 and at most 1, but is 0.0");
        assertThatThrownBy(() -> SMALL.withLength(0)).hasMessage("length must be at least 1, but is 0");
    }

    @Test
    void the_curve_has_the_loss_of_each_round() {
        assertThat(MODEL.facts().curve()).extracting(Round::train).containsExactly(2.0, 4.0, 6.0);
        assertThat(MODEL.facts().name()).isEqualTo("Transformer");
    }

    @Test
    void a_known_user_is_scored_by_the_history_in_training() {
        double[] scores = MODEL.scores(new int[] {10, 30, 20}, List.of(40, 10));
        assertThat(MODEL.score(7, 40)).isEqualTo(scores[0]);
        assertThat(MODEL.topItems(7, 3)).containsExactly(40);
        assertThat(MODEL.topItems(new int[] {10, 30, 20}, 3)).containsExactly(40);
    }

    @Test
    void only_the_last_items_count() {
        assertThat(MODEL.scores(new int[] {40, 30, 20}, List.of(10, 40)))
                .containsExactly(MODEL.scores(new int[] {30, 20}, List.of(10, 40)));
    }

    @Test
    void the_order_counts() {
        assertThat(MODEL.scores(new int[] {30, 20}, List.of(10, 40)))
                .isNotEqualTo(MODEL.scores(new int[] {20, 30}, List.of(10, 40)));
    }

    @Test
    void unknown_items_are_passed_over_and_unknown_users_have_no_history() {
        assertThat(MODEL.scores(new int[] {30, 99, 20}, List.of(10, 99)))
                .containsExactly(MODEL.scores(new int[] {30, 20}, List.of(10))[0], 0);
        assertThat(MODEL.topItems(1_000, 9)).hasSize(4);
        assertThat(MODEL.attention(new int[] {99})).isEmpty();
    }

    @Test
    void what_the_last_item_looks_at_adds_up_to_1() {
        assertThat(MODEL.attention(new int[] {10, 30, 20})).hasSize(2);
        assertThat(Arrays.stream(MODEL.attention(new int[] {30, 20})).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_saved_model_scores_as_before() {
        Path file = folder.resolve("transformer.model");
        MODEL.save(file);
        var loaded = (SequenceModel) Recommender.load(file);
        assertThat(loaded.scores(new int[] {10, 30}, List.of(10, 20, 30, 40)))
                .containsExactly(MODEL.scores(new int[] {10, 30}, List.of(10, 20, 30, 40)));
        assertThat(loaded.topItems(8, 2)).isEqualTo(MODEL.topItems(8, 2));
        assertThat(loaded.facts()).isEqualTo(MODEL.facts());
        assertThat(loaded.sizeBytes()).isEqualTo(MODEL.sizeBytes());
    }

    /// Each step's loss is its number.
    private static final class Still implements SequenceEngine {
        @Override
        public SequenceSteps begin(
                Sequences sequences, SequenceLayers layers, float[] words, Transformer.Options options) {
            return new SequenceSteps() {
                private int steps;

                @Override
                public double step(List<int[]> windows, RandomGenerator dropout) {
                    steps += 2;
                    return steps;
                }

                @Override
                public SequenceLayers layers() {
                    return layers;
                }

                @Override
                public Floats items() {
                    return new Floats(words);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public double[][] attention(double[][] queries, double[][] keys, double[][] values) {
            return SequenceLayers.attention(queries, keys, values);
        }
    }
}
