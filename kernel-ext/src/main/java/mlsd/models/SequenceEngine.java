package mlsd.models;

import java.util.Optional;

/// What trains a [Transformer]: PyTorch, in a course that was set up with `--deep`; `Torch` in `src/deep`.
interface SequenceEngine {
    String TORCH = "mlsd.models.Torch";

    /// A training that begins with these numbers.
    SequenceSteps begin(Sequences sequences, SequenceLayers layers, float[] words, Transformer.Options options);

    /// Causal self-attention as the training computes it.
    double[][] attention(double[][] queries, double[][] keys, double[][] values);

    /// The engine, if its class and the library behind it are there.
    static Optional<SequenceEngine> find(String name) {
        try {
            Class.forName("ai.djl.engine.Engine");
            return Optional.of(Class.forName(name)
                    .asSubclass(SequenceEngine.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    static SequenceEngine need(String name) {
        return find(name)
                .orElseThrow(() -> new ModelException("a Transformer is trained with PyTorch, which is not part of this"
                        + " set-up; add it with  ./course setup --deep  and restart the kernel"));
    }
}
