package mlsd.serve;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/// Compares what a second model would have said with what is said, beside the answer and never in its way.
///
/// So many comparisons run at a time; when they are all busy, the next is left out and counted: a shadow never
/// slows an answer. A shadow that fails is counted as well, and nobody else hears of it.
public final class Shadow {
    private final int most;
    private final Semaphore permits;
    private final Consumer<Difference> log;
    private final LongAdder leftOut = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /// Two models on the same rows.
    ///
    /// @param meanAbsolute mean of |shadow - answered| over the rows
    /// @param agreeOnBest  whether both put the same row first
    public record Difference(
            String request, int answered, int shadow, int rows, double meanAbsolute, boolean agreeOnBest) {}

    /// A shadow without comparisons yet.
    ///
    /// @param most comparisons at a time
    /// @param log  hears of each, on a thread of the shadow's
    public Shadow(int most, Consumer<Difference> log) {
        this.most = most;
        this.permits = new Semaphore(most);
        this.log = log;
    }

    /// Scores the same rows with the shadow, on a thread of its own.
    ///
    /// @param answered the scores that the answer was made from
    /// @param scores   of the shadow, on the same rows
    public void compare(String request, int version, double[] answered, int shadow, Callable<double[]> scores) {
        if (!permits.tryAcquire()) {
            leftOut.increment();
            return;
        }
        Thread.ofVirtual().name("mlsd-shadow").start(() -> {
            // A second model may throw anything; the answer does not depend on it, so it is counted and no more.
            try {
                log.accept(difference(request, version, answered, shadow, scores.call()));
            } catch (Throwable e) {
                failed.increment();
            } finally {
                permits.release();
            }
        });
    }

    private static Difference difference(String request, int version, double[] a, int shadow, double[] b) {
        if (a.length != b.length) {
            throw new IllegalStateException("the shadow gave %d scores for %d rows".formatted(b.length, a.length));
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        double mean = a.length == 0 ? 0 : sum / a.length;
        return new Difference(request, version, shadow, a.length, mean, best(a) == best(b));
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /// Waits until the comparisons under way are done.
    public void settle() {
        permits.acquireUninterruptibly(most);
        permits.release(most);
    }

    /// Comparisons not made, as too many were under way.
    public long leftOut() {
        return leftOut.sum();
    }

    /// Comparisons in which the second model failed.
    public long failed() {
        return failed.sum();
    }
}
