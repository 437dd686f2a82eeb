package mlsd.models;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Work on rows that do not depend on each other, on as many threads as asked for.
final class Parallel {
    private Parallel() {}

    static void rows(int count, int threads, IntConsumer work) {
        if (threads == 1) {
            for (int row = 0; row < count; row++) {
                work.accept(row);
            }
            return;
        }
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(work))
                    .get();
        } catch (ExecutionException e) {
            throw new ModelException("the training stopped: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("the training was interrupted", e);
        }
    }
}
