package mlsd.models;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import smile.math.MathEx;

/// Runs Smile in threads of its own, with its random numbers seeded there: the same numbers twice, whatever ran
/// before, on machines with more cores too, and without touching the caller's random numbers.
final class Pinned {
    private Pinned() {}

    static <T> T run(String name, long seed, int threads, Callable<T> training) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> {
                        MathEx.setSeed(seed);
                        return training.call();
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new ModelException("%s could not be trained: %s".formatted(name, reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("the training of %s was interrupted".formatted(name), e);
        }
    }

    /// The innermost message; a missing native library says what to do.
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.contains("openblas")
                ? "it needs the linear algebra library OpenBLAS; run ./course setup, then restart the kernel"
                : message;
    }
}
