package mlsd.models;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.stream.Stream;

/// PyTorch by DJL as the engine of a [Transformer], on one thread: the same numbers twice.
///
/// As a program it loads PyTorch and says its version: so `./course setup --deep` unpacks it, and tries it.
public final class Torch implements SequenceEngine {
    private static final float NEVER = -1e9f;

    /// Only [SequenceEngine#find] makes one.
    public Torch() {
        Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(1);
    }

    public static void main(String[] arguments) {
        double[][] one = {{1, 0}, {0, 1}};
        new Torch().attention(one, one, one);
        System.out.println("PyTorch " + Engine.getEngine("PyTorch").getVersion());
    }

    @Override
    public SequenceSteps begin(Sequences sequences, SequenceLayers layers, float[] words, Transformer.Options options) {
        return new TorchSequences(memory(), sequences, layers, words, options);
    }

    @Override
    public double[][] attention(double[][] queries, double[][] keys, double[][] values) {
        try (NDManager memory = memory()) {
            NDArray[] three = Stream.of(queries, keys, values)
                    .map(rows -> matrix(memory, rows).expandDims(0))
                    .toArray(NDArray[]::new);
            float[] flat = attention(three[0], three[1], three[2], future(memory, queries.length))
                    .toFloatArray();
            double[][] out = new double[queries.length][values[0].length];
            for (int i = 0; i < flat.length; i++) {
                out[i / values[0].length][i % values[0].length] = flat[i];
            }
            return out;
        }
    }

    /// PyTorch's memory, with gradients off until a collector asks for them. Each thread has a switch of its own for
    /// that, and DJL turns only that of the thread that loads PyTorch: training on any other failed at once.
    static NDManager memory() {
        NDManager memory = NDManager.newBaseManager("PyTorch");
        JniUtils.setGradMode(false);
        return memory;
    }

    /// Batch × rows × numbers: `softmax(q · k / √d + future) · v`.
    static NDArray attention(NDArray queries, NDArray keys, NDArray values, NDArray future) {
        NDArray root = number(
                queries.getManager(), Math.sqrt((double) queries.getShape().get(2)));
        return queries.matMul(keys.transpose(0, 2, 1))
                .div(root)
                .add(future)
                .softmax(2)
                .matMul(values);
    }

    /// What forbids each row to look at those after it.
    static NDArray future(NDManager memory, int rows) {
        float[] never = new float[rows * rows];
        for (int n = 0; n < rows; n++) {
            for (int m = n + 1; m < rows; m++) {
                never[n * rows + m] = NEVER;
            }
        }
        return memory.create(never, new Shape(rows, rows));
    }

    /// A number for `mul` and `div` where gradients are taken. Given a plain number, DJL 0.35 frees its memory at
    /// once, which the backward pass reads later: after a garbage collection in between, losses are wrong or NaN.
    static NDArray number(NDManager memory, double value) {
        return memory.create((float) value);
    }

    private static NDArray matrix(NDManager memory, double[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return memory.create(flat, new Shape(rows.length, rows[0].length));
    }
}
