package mlsd.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Stages one after the other, each on what the one before it left, all under one deadline.
///
/// ```java
/// var funnel = Funnel.of(Stage.of("find", ofMillis(10), find).orElse(popular))
///         .then(Stage.of("rank", ofMillis(20), rank).orElse((found, deadline) -> found));
/// funnel.serve(user, Deadline.in(ofMillis(50))).degraded();
/// ```
/// A step runs on a virtual thread of its own, which is interrupted when its time is over; a step that does not
/// heed the interrupt is left behind and its answer thrown away.
public final class Funnel<I, O> {
    private final List<String> names;
    private final Path<I, O> path;

    private Funnel(List<String> names, Path<I, O> path) {
        this.names = names;
        this.path = path;
    }

    private interface Path<I, O> {
        O walk(I input, Trace trace);
    }

    public static <I, O> Funnel<I, O> of(Stage<I, O> first) {
        return new Funnel<>(List.of(first.name()), (input, trace) -> trace.run(first, input));
    }

    /// One stage more.
    ///
    /// @throws IllegalArgumentException if a stage of that name is there
    public <P> Funnel<I, P> then(Stage<O, P> next) {
        if (names.contains(next.name())) {
            throw new IllegalArgumentException(
                    "stages need different names, but there is a \"%s\" already".formatted(next.name()));
        }
        List<String> all = new ArrayList<>(names);
        all.add(next.name());
        return new Funnel<>(List.copyOf(all), (input, trace) -> trace.run(next, path.walk(input, trace)));
    }

    /// The stages' names, in order: what a block diagram is drawn from.
    public List<String> names() {
        return names;
    }

    /// The answer, and how each stage went.
    ///
    /// @throws StageException if a stage without a fallback failed
    public Served<O> serve(I input, Deadline deadline) {
        return serve(input, deadline, ran -> {});
    }

    /// The same, with somebody who hears of each stage as it ends: [Latencies], say.
    public Served<O> serve(I input, Deadline deadline, Consumer<Ran> watch) {
        Trace trace = new Trace(deadline, watch);
        O answer = path.walk(input, trace);
        return new Served<>(answer, trace.stages());
    }

    /// Such as `candidates → light → heavy → rerank`.
    @Override
    public String toString() {
        return String.join(" → ", names);
    }
}
