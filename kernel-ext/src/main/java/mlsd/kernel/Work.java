package mlsd.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Runs the reader's code on threads of its own, so that the kernel's threads are never interrupted or blocked.
final class Work {
    private static final long GRACE_MILLIS = 2000;

    private final Runs runs;
    private final ClassLoader loader;
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);
    private final AtomicInteger stopping = new AtomicInteger();
    private final ScheduledExecutorService patience =
            Executors.newSingleThreadScheduledExecutor(task -> Outbox.daemon(task, "mlsd-interrupt"));

    Work(Runs runs, ClassLoader loader) {
        this.runs = runs;
        this.loader = loader;
    }

    /// Code of the reader.
    @FunctionalInterface
    interface Task<T extends @Nullable Object> {
        T call() throws Throwable;
    }

    /// Runs a task for a run and waits for it; on a thread that already works for a cell, runs it there.
    <T extends @Nullable Object> T on(@Nullable Run run, Task<T> task) throws Throwable {
        if (run == null || Thread.currentThread() instanceof CellThread) {
            return task.call();
        }
        if (run.stopped()) {
            throw new Stop.Interrupted(false);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> serve(run, task, result));
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /// Asks a run to stop, and stops waiting for it after two seconds.
    void interrupt(Run run) {
        if (run.stop()) {
            stopping.incrementAndGet();
            Stop.ask(this::callerShouldStop);
            var _ = patience.schedule(
                    () -> run.abandon(new Stop.Interrupted(true)), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean callerShouldStop() {
        Run mine = runs.current();
        return mine != null && mine.stopped();
    }

    /// Threads that the cell started get a moment longer to see that they should stop.
    private void settleLater() {
        var _ = patience.schedule(
                () -> {
                    if (stopping.decrementAndGet() == 0) {
                        Stop.settle();
                    }
                },
                GRACE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /// Gives up all threads.
    void close() {
        threads.shutdownNow();
        patience.shutdownNow();
    }

    private <T extends @Nullable Object> void serve(Run run, Task<T> task, CompletableFuture<T> result) {
        runs.enter(run);
        run.begin(result);
        try {
            if (run.stopped()) { // the interrupt came before the thread had begun: no loop would see it
                throw new Stop.Interrupted(false);
            }
            result.complete(task.call());
        } catch (Throwable e) {
            result.completeExceptionally(run.stopped() ? new Stop.Interrupted(false) : e);
        } finally {
            run.end();
            runs.leave();
            if (run.stopped()) {
                settleLater();
            }
        }
    }

    private Thread thread(Runnable task) {
        Thread thread = new CellThread(task);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    private static final class CellThread extends Thread {
        CellThread(Runnable task) {
            super(task, "cell");
        }
    }
}
