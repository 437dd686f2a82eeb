package mlsd.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;
import java.util.random.RandomGenerator;

/// [SequenceLayers] in PyTorch's memory, with Adam (Kingma & Ba, ICLR 2015) to move them; given back when closed.
final class TorchSequences implements SequenceSteps {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.98;

    private final NDManager memory;
    private final TorchWords words;
    private final SequenceLayers shape;
    private final Transformer.Options options;
    private final List<NDArray> parameters;
    private final List<NDArray> means;
    private final List<NDArray> squares;
    private int steps;

    TorchSequences(
            NDManager memory, Sequences sequences, SequenceLayers layers, float[] first, Transformer.Options options) {
        this.memory = memory;
        this.options = options;
        shape = layers;
        words = TorchWords.of(memory, sequences.items());
        int d = options.width();
        // Copies lie where PyTorch wants them; sums over a Java buffer would depend on where that happens to begin.
        parameters = List.of(
                memory.create(layers.at().at).duplicate(),
                memory.create(first, new Shape(first.length / d, d)).duplicate());
        means = parameters.stream().map(NDArray::zerosLike).toList();
        squares = parameters.stream().map(NDArray::zerosLike).toList();
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
    }

    @Override
    public double step(List<int[]> windows, RandomGenerator dropout) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            double loss;
            try (var slopes = memory.getEngine().newGradientCollector()) {
                NDArray value = loss(windows, dropout);
                slopes.backward(value);
                loss = value.getFloat();
            }
            steps++;
            for (int p = 0; p < parameters.size(); p++) {
                adam(parameters.get(p), means.get(p), squares.get(p));
            }
            return loss;
        }
    }

    /// The mean log loss of each window's next items, over all items of the catalogue.
    private NDArray loss(List<int[]> windows, RandomGenerator dropout) {
        int rows = windows.size();
        int n = windows.stream().mapToInt(window -> window.length - 1).max().orElseThrow();
        int d = options.width();
        long[] here = new long[rows * n];
        long[] next = new long[rows * n];
        float[] there = new float[rows * n];
        for (int row = 0; row < rows; row++) {
            int[] window = windows.get(row);
            for (int i = 0; i + 1 < window.length; i++) {
                here[row * n + i] = window[i];
                next[row * n + i] = window[i + 1];
                there[row * n + i] = 1;
            }
        }
        NDArray items = words.vectors(parameters.get(1));
        NDArray in = Embedding.embedding(memory.create(here, new Shape(rows, n)), items, SparseFormat.DENSE)
                .singletonOrThrow()
                .mul(Torch.number(memory, Math.sqrt(d)));
        NDArray out = forward(in, n, dropout).reshape(rows * (long) n, d);
        NDArray own = out.matMul(items.transpose())
                .logSoftmax(1)
                .gather(memory.create(next, new Shape(rows * (long) n, 1)), 1)
                .reshape(rows * (long) n);
        NDArray counted = memory.create(there);
        return own.mul(counted).sum().neg().div(counted.sum());
    }

    private NDArray forward(NDArray in, int n, RandomGenerator dropout) {
        int d = options.width();
        NDArray x = dropped(in.add(cut(0, n, d)), dropout);
        NDArray future = Torch.future(memory, n);
        int square = d * d;
        for (int block = 0; block < options.blocks(); block++) {
            int from = shape.blockAt(block);
            NDArray normed = normed(x, from);
            int q = from + 2 * d;
            NDArray attended = Torch.attention(
                    normed.matMul(cut(q, d, d)),
                    normed.matMul(cut(q + square, d, d)),
                    normed.matMul(cut(q + 2 * square, d, d)),
                    future);
            x = x.add(dropped(attended, dropout));
            int second = q + 3 * square;
            int inner = second + 2 * d;
            NDArray hidden =
                    Activation.relu(normed(x, second).matMul(cut(inner, d, d)).add(cut(inner + square, 1, d)));
            NDArray thought = hidden.matMul(cut(inner + square + d, d, d)).add(cut(inner + 2 * square + d, 1, d));
            x = x.add(dropped(thought, dropout));
        }
        return normed(x, shape.at().at.length - 2 * d);
    }

    /// A matrix of the layers.
    private NDArray cut(int from, int rows, int columns) {
        return parameters.getFirst().get(from + ":" + (from + rows * columns)).reshape(rows, columns);
    }

    private NDArray normed(NDArray x, int from) {
        int d = options.width();
        return LayerNorm.layerNorm(
                        x,
                        new Shape(d),
                        cut(from, 1, d).reshape(d),
                        cut(from + d, 1, d).reshape(d),
                        1e-5f)
                .singletonOrThrow();
    }

    /// Some numbers left out, the others larger for it; drawn here and not by PyTorch, for the same numbers anywhere.
    private NDArray dropped(NDArray x, RandomGenerator dropout) {
        if (options.dropout() == 0) {
            return x;
        }
        float[] kept = new float[(int) x.size()];
        float more = (float) (1 / (1 - options.dropout()));
        for (int i = 0; i < kept.length; i++) {
            kept[i] = dropout.nextFloat() < options.dropout() ? 0 : more;
        }
        return x.mul(memory.create(kept, x.getShape()));
    }

    private void adam(NDArray parameter, NDArray mean, NDArray square) {
        NDArray slope = parameter.getGradient();
        mean.muli(FIRST_MOMENT).addi(slope.mul(1 - FIRST_MOMENT));
        square.muli(SECOND_MOMENT).addi(slope.square().mul(1 - SECOND_MOMENT));
        NDArray length = square.div(1 - Math.pow(SECOND_MOMENT, steps)).sqrt().add(1e-8);
        parameter.subi(
                mean.mul(options.rate() / (1 - Math.pow(FIRST_MOMENT, steps))).div(length));
        slope.subi(slope); // the next backward pass adds to it
    }

    @Override
    public SequenceLayers layers() {
        return new SequenceLayers(
                shape.width(),
                shape.length(),
                shape.blocks(),
                new Floats(parameters.getFirst().toFloatArray()));
    }

    @Override
    public Floats items() {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return new Floats(words.vectors(parameters.get(1)).toFloatArray());
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
