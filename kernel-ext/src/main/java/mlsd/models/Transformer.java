package mlsd.models;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.Table;

/// A small Transformer over what each user met, in order: from the items so far it foretells the next one.
///
/// Causal self-attention with one head, norms before it and before the inner network, softmax over all items.
/// Sources: Kang & McAuley, "Self-attentive sequential recommendation", ICDM 2018 (SASRec), with the loss over the
/// whole catalogue instead of one item drawn as wrong. An item's vector is the sum of those of its words, as in
/// [TwoTower]: what nobody met yet has one, too. Trained with PyTorch, in a course that was set up with `--deep`;
/// what comes out, a [SequenceModel], scores without it.
public final class Transformer {
    private static final double FIRST = 0.3;

    private Transformer() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param width   numbers in a vector; 32
    /// @param blocks  of attention and inner network; 1
    /// @param length  items looked back at; 20
    /// @param rounds  passes over the sequences; 20
    /// @param batch   windows a step; 32
    /// @param rate    learning rate of Adam; 0.003
    /// @param dropout share of the numbers of an input that are left out in training; 0.2
    /// @param seed    of the first numbers, the order and the dropout; 42
    public record Options(
            int width, int blocks, int length, int rounds, int batch, double rate, double dropout, long seed) {
        public Options {
            Needs.atLeast("width", width, 1);
            Needs.atLeast("blocks", blocks, 1);
            Needs.atLeast("length", length, 1);
            Needs.atLeast("rounds", rounds, 1);
            Needs.atLeast("batch", batch, 1);
            Needs.positive("rate", rate);
            Needs.share("share of the numbers that are kept", 1 - dropout);
        }

        public static Options standard() {
            return new Options(32, 1, 20, 20, 32, 0.003, 0.2, 42);
        }

        public Options withRounds(int rounds) {
            return new Options(width, blocks, length, rounds, batch, rate, dropout, seed);
        }

        public Options withLength(int length) {
            return new Options(width, blocks, length, rounds, batch, rate, dropout, seed);
        }

        public Options withBlocks(int blocks) {
            return new Options(width, blocks, length, rounds, batch, rate, dropout, seed);
        }
    }

    /// Whether PyTorch is there, so that a Transformer can be trained.
    public static boolean isThere() {
        return SequenceEngine.find(SequenceEngine.TORCH).isPresent();
    }

    /// Learns from lines in the order of time; items are known by their ids alone.
    ///
    /// @throws ModelException without PyTorch, or if no user met two items
    public static SequenceModel train(Interactions train, Options options) {
        return train(train, Profiles.of(train.itemIds), options, SequenceEngine.need(SequenceEngine.TORCH));
    }

    /// The same with a table of items, whose other columns are read as in [TwoTower].
    ///
    /// @param itemId the column of `items` with the id, each once
    public static SequenceModel train(Interactions train, Table items, String itemId, Options options) {
        var engine = SequenceEngine.need(SequenceEngine.TORCH);
        return train(train, Profiles.of(items, itemId, train.itemIds), options, engine);
    }

    /// Causal self-attention as PyTorch computes it in training: for each row the mean of the values up to it,
    /// weighted by `softmax(q · k / √d)`.
    ///
    /// @throws ModelException without PyTorch
    public static double[][] attention(double[][] queries, double[][] keys, double[][] values) {
        return SequenceEngine.need(SequenceEngine.TORCH).attention(queries, keys, values);
    }

    static SequenceModel train(Interactions train, Profiles items, Options options, SequenceEngine engine) {
        var stopwatch = new Stopwatch();
        RandomGenerator random = Shuffle.generator(options.seed);
        var sequences = Sequences.of(train, items);
        List<int[]> windows = sequences.windows(options.length);
        if (windows.isEmpty()) {
            throw new ModelException(
                    "a Transformer learns from what came after what, but none of the %d users met two items"
                            .formatted(train.users()));
        }
        var layers = SequenceLayers.random(options, random);
        float[] words = words(items.vocabulary() * options.width, options.width, random);
        List<Round> curve = new ArrayList<>();
        try (SequenceSteps steps = engine.begin(sequences, layers, words, options)) {
            for (int round = 1; round <= options.rounds; round++) {
                curve.add(new Round(round, round(steps, windows, options.batch, random), Double.NaN));
            }
            return new SequenceModel(
                    stopwatch.facts("Transformer", options, train, curve),
                    new SequenceModel.Parts(
                            train.userIds,
                            items.ids(),
                            steps.layers(),
                            steps.items(),
                            sequences.ofUser(),
                            counts(train, items)));
        }
    }

    private static float[] words(int size, int width, RandomGenerator random) {
        float[] words = new float[size];
        for (int i = 0; i < size; i++) {
            words[i] = (float) (FIRST * random.nextGaussian() / Math.sqrt(width));
        }
        return words;
    }

    private static double round(SequenceSteps steps, List<int[]> windows, int batch, RandomGenerator random) {
        int[] order = Shuffle.order(windows.size(), random);
        double loss = 0;
        int places = 0;
        for (int from = 0; from < order.length; from += batch) {
            List<int[]> some = new ArrayList<>();
            int n = 0;
            for (int i = from; i < Math.min(order.length, from + batch); i++) {
                some.add(windows.get(order[i]));
                n += windows.get(order[i]).length - 1;
            }
            loss += n * steps.step(some, random);
            places += n;
        }
        return loss / places;
    }

    private static Counts counts(Interactions train, Profiles items) {
        int[] counts = new int[items.ids().count()];
        for (int item : train.items) {
            counts[items.ids().place(train.itemIds.id(item))]++;
        }
        return new Counts(counts);
    }
}
