package mlsd.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Puts requests that wait at the same time into one call: micro-batches, for models whose call costs more than
/// its rows.
///
/// It takes whatever waits when the model is free, so batches grow with the load and an idle server waits for
/// nothing. If a batch fails, each of its requests is tried alone: a poisoned one harms itself only.
///
public final class Batcher<I, O> implements AutoCloseable {
    private final int most;
    private final Function<List<I>, List<O>> model;
    private final BlockingQueue<Waiting<I, O>> queue;
    private final Thread worker;
    private volatile boolean open = true;

    private record Waiting<I, O>(I request, CompletableFuture<O> answer) {}

    /// @param most    rows in a call
    /// @param waiting requests in the queue; more are refused
    /// @param model   as many answers as requests, in their order
    public Batcher(int most, int waiting, Function<List<I>, List<O>> model) {
        if (most < 1 || waiting < 1) {
            throw new IllegalArgumentException(
                    "a batcher needs at least 1 row a call and a queue of at least 1, but got %d and %d"
                            .formatted(most, waiting));
        }
        this.most = most;
        this.model = model;
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.worker = Thread.ofPlatform().daemon().name("mlsd-batcher").start(this::work);
    }

    /// The answer to one request, once its batch is done.
    ///
    /// @throws TimeoutException if the deadline comes first, or the queue is full
    /// @throws ExecutionException if the model fails on this request
    public O ask(I request, Deadline deadline) throws TimeoutException, ExecutionException, InterruptedException {
        var waiting = new Waiting<>(request, new CompletableFuture<O>());
        if (!open) {
            throw new IllegalStateException("the batcher is closed");
        }
        if (!queue.offer(waiting)) {
            throw new TimeoutException("the batcher's queue is full: " + queue.size() + " requests wait");
        }
        try {
            return waiting.answer.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.answer.cancel(false);
        }
    }

    private void work() {
        List<Waiting<I, O>> batch = new ArrayList<>(most);
        while (open || !queue.isEmpty()) {
            try {
                Waiting<I, O> first = queue.poll(Duration.ofMillis(50).toNanos(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, most - 1);
                    batch.removeIf(each -> each.answer.isDone());
                    score(batch);
                }
            } catch (InterruptedException e) {
                open = false;
            } finally {
                batch.clear();
            }
        }
    }

    private void score(List<Waiting<I, O>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        // Whatever a model throws belongs to the requests that made it throw; the worker lives on.
        try {
            List<O> answers = model.apply(batch.stream().map(Waiting::request).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException("a batch of %d requests needs as many answers, but the model gave %d"
                        .formatted(batch.size(), answers.size()));
            }
            for (int i = 0; i < answers.size(); i++) {
                batch.get(i).answer.complete(answers.get(i));
            }
        } catch (Throwable e) {
            if (batch.size() == 1) {
                batch.getFirst().answer.completeExceptionally(e);
            } else {
                batch.forEach(each -> score(List.of(each)));
            }
        }
    }

    /// Ends the worker after what waits is answered.
    @Override
    public void close() {
        open = false;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
