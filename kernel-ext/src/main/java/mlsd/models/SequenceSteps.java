package mlsd.models;

import java.util.List;
import java.util.random.RandomGenerator;

/// A Transformer in training.
interface SequenceSteps extends AutoCloseable {
    /// One step on some windows of places: each place is to foretell the one after it. The loss before the step.
    double step(List<int[]> windows, RandomGenerator dropout);

    /// The layers as they are now.
    SequenceLayers layers();

    /// All items' vectors.
    Floats items();

    @Override
    void close();
}
