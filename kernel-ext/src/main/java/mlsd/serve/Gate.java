package mlsd.serve;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Lets so many requests work at a time and so many wait; whoever comes then is turned away at once.
///
/// A queue without a bound answers everybody too late. Turning some away keeps the others fast.
public final class Gate {
    private final int running;
    private final int waiting;
    private final Semaphore permits;
    private final AtomicInteger queue = new AtomicInteger();
    private final LongAdder passed = new LongAdder();
    private final LongAdder shed = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /// @param running requests at work at a time
    /// @param waiting requests in the queue, 0 for none
    public Gate(int running, int waiting) {
        if (running < 1 || waiting < 0) {
            throw new IllegalArgumentException(
                    "a gate needs at least 1 running and at least 0 waiting, but got %d and %d"
                            .formatted(running, waiting));
        }
        this.running = running;
        this.waiting = waiting;
        this.permits = new Semaphore(running, true);
    }

    /// Thrown at whoever finds the queue full, or was still in it at the deadline.
    public static final class Shed extends Exception {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        Shed(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        /// When to come again: the time that the queue needs to empty, in whole seconds, at least one.
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// Does the work when it is its turn.
    public <T> T pass(Deadline deadline, Callable<T> work) throws Exception {
        enter(deadline);
        long start = System.nanoTime();
        try {
            return work.call();
        } finally {
            permits.release();
            passed.increment();
            nanos.add(System.nanoTime() - start);
        }
    }

    private void enter(Deadline deadline) throws InterruptedException, Shed {
        if (permits.tryAcquire()) {
            return;
        }
        if (queue.incrementAndGet() > waiting) {
            queue.decrementAndGet();
            throw shed("%d requests are at work and %d wait already".formatted(running, waiting));
        }
        try {
            if (!permits.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw shed("its turn had not come at the deadline");
            }
        } finally {
            queue.decrementAndGet();
        }
    }

    private Shed shed(String why) {
        shed.increment();
        double mean = nanos.sum() / 1e9 / Math.max(1, passed.sum());
        return new Shed(why, Duration.ofSeconds((long) Math.max(1, Math.ceil(mean * (waiting + running) / running))));
    }

    /// Requests that were let through and are done.
    public long passed() {
        return passed.sum();
    }

    /// Requests that were turned away.
    public long shed() {
        return shed.sum();
    }
}
