package mlsd.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/// The words of all items of a catalogue, and which of them only fill up a row.
record TorchWords(NDArray index, NDArray there) {

    static TorchWords of(NDManager memory, Profiles items) {
        int count = items.ids().count();
        int width = 1;
        for (int place = 0; place < count; place++) {
            width = Math.max(width, items.words(place).length);
        }
        long[] index = new long[count * width];
        float[] there = new float[count * width];
        for (int place = 0; place < count; place++) {
            int[] of = items.words(place);
            for (int w = 0; w < of.length; w++) {
                index[place * width + w] = of[w];
                there[place * width + w] = 1;
            }
        }
        return new TorchWords(
                memory.create(index, new Shape(count, width)), memory.create(there, new Shape(count, width, 1)));
    }

    /// A vector for each item: the sum of those of its words.
    NDArray vectors(NDArray words) {
        return Embedding.embedding(index, words, SparseFormat.DENSE)
                .singletonOrThrow()
                .mul(there)
                .sum(new int[] {1});
    }
}
