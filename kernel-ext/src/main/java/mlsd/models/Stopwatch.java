package mlsd.models;

import java.time.Duration;
import java.util.List;

/// How long a recommender's training took, for its facts.
final class Stopwatch {
    private final long start = System.nanoTime();

    ModelFacts facts(String name, Record options, Interactions train, List<Round> curve) {
        return new ModelFacts(
                name,
                ModelFacts.options(options),
                "",
                List.of(),
                List.of(),
                train.size(),
                Duration.ofNanos(System.nanoTime() - start),
                List.copyOf(curve));
    }
}
