package mlsd.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import java.util.Arrays;
import java.util.List;

/// [Tower] with its parameters in PyTorch: embeddings of words (the last row, all 0, pads), and the hidden layer.
final class TorchTower {
    private final NDManager memory;
    private final Profiles profiles;
    private final TwoTower.Options options;
    private final List<NDArray> parameters;
    private final List<NDArray> squares;

    TorchTower(NDManager memory, Tower first, TwoTower.Options options) {
        this.memory = memory;
        this.options = options;
        profiles = first.profiles();
        int d = options.factors();
        int hidden = options.hidden();
        int words = profiles.vocabulary();
        int unit = 2 * d + 1;
        float[] flat = new float[first.parameters.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) first.parameters[i];
        }
        float[] embeddings = Arrays.copyOf(Arrays.copyOf(flat, words * d), (words + 1) * d);
        NDArray table = memory.create(embeddings, new Shape(words + 1, d));
        NDArray units = memory.create(Arrays.copyOfRange(flat, words * d, flat.length), new Shape(hidden, unit));
        parameters = hidden == 0 ? List.of(table) : List.of(table, units);
        squares = parameters.stream().map(NDArray::zerosLike).toList();
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
    }

    /// A row of length 1 for each place.
    NDArray vectors(int[] places) {
        int d = options.factors();
        int width = Arrays.stream(places)
                .map(place -> profiles.words(place).length)
                .max()
                .orElse(1);
        long[] words = new long[places.length * width];
        float[] there = new float[words.length];
        Arrays.fill(words, profiles.vocabulary());
        for (int i = 0; i < places.length; i++) {
            int[] of = profiles.words(places[i]);
            for (int w = 0; w < of.length; w++) {
                words[i * width + w] = of[w];
                there[i * width + w] = 1;
            }
        }
        NDArray index = memory.create(words, new Shape(places.length, width));
        NDArray mask = memory.create(there, new Shape(places.length, width, 1));
        NDArray sum = Embedding.embedding(index, parameters.getFirst(), SparseFormat.DENSE)
                .singletonOrThrow()
                .mul(mask)
                .sum(new int[] {1});
        NDArray out = parameters.size() == 1 ? sum : sum.add(middle(sum, d));
        return out.div(out.square().sum(new int[] {1}, true).sqrt().add(1e-12));
    }

    private NDArray middle(NDArray sum, int d) {
        NDArray units = parameters.get(1);
        NDArray in = units.get(":, 0:" + d);
        NDArray back = units.get(":, " + d + ":" + 2 * d);
        NDArray bias = units.get(":, " + 2 * d);
        return Activation.relu(sum.matMul(in.transpose()).add(bias)).matMul(back);
    }

    /// A step of Adagrad, as [Tower#step].
    void step() {
        for (int p = 0; p < parameters.size(); p++) {
            NDArray slope = parameters.get(p).getGradient();
            squares.get(p).addi(slope.square());
            NDArray length = squares.get(p).add(1e-10).sqrt();
            parameters.get(p).subi(slope.mul(options.rate()).div(length));
            slope.subi(slope); // the next backward pass adds to it
        }
    }

    Floats all(float scale) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int[] places = new int[profiles.ids().count()];
            Arrays.setAll(places, place -> place);
            return new Floats(vectors(places).mul(scale).toFloatArray());
        }
    }
}
