package mlsd.lesson;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What became of a call on a thread of its own.
sealed interface Outcome<T> {
    /// The call gave a value.
    record Returned<T>(T value) implements Outcome<T> {}

    /// The call threw.
    record Failed<T>(Throwable thrown) implements Outcome<T> {}

    /// The call was interrupted after its time.
    record Overdue<T>(boolean stillRunning) implements Outcome<T> {}

    /// Whoever waited was interrupted.
    record Stopped<T>() implements Outcome<T> {}

    /// How long an interrupted call may take to end.
    Duration GRACE = Duration.ofMillis(500);

    /// Runs a call; an error of any kind, a stack overflow too, ends up in the outcome and nowhere else.
    ///
    /// @param atTimeout done when the time is over, before the call is interrupted
    static <T> Outcome<T> of(String name, Duration limit, Callable<T> call, Runnable atTimeout) {
        var done = new CompletableFuture<Outcome<T>>();
        var thread = Thread.ofPlatform().name("exercise " + name).daemon().start(() -> done.complete(here(call)));
        try {
            return done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            atTimeout.run();
            return new Overdue<>(!ends(thread));
        } catch (InterruptedException e) {
            ends(thread);
            Thread.currentThread().interrupt();
            return new Stopped<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the future is only ever completed with an outcome", e);
        }
    }

    // Whatever the learner's code throws is the answer to be shown, errors included.
    private static <T> Outcome<T> here(Callable<T> call) {
        try {
            return new Returned<>(call.call());
        } catch (Throwable thrown) {
            return new Failed<>(thrown);
        }
    }

    private static boolean ends(Thread thread) {
        thread.interrupt();
        try {
            return thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
