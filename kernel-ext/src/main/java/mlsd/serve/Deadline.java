package mlsd.serve;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The moment at which an answer is worth nothing any more, handed down from stage to stage.
///
/// A duration would start anew in each stage; a moment does not. Example: of `Deadline.in(ofMillis(50))`, 30 ms
/// later `sooner(ofMillis(40))` still leaves 20 ms.
///
/// @param at    on the ticker's scale, nanoseconds
/// @param ticker nanoseconds that only grow, such as [System#nanoTime]
public record Deadline(long at, LongSupplier ticker) {

    /// From now on, by the system's clock.
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /// From now on, by another clock.
    public static Deadline in(Duration time, LongSupplier ticker) {
        return new Deadline(ticker.getAsLong() + time.toNanos(), ticker);
    }

    /// This deadline, or one so far from now, whichever comes first.
    public Deadline sooner(Duration budget) {
        long other = ticker.getAsLong() + budget.toNanos();
        return other - at < 0 ? new Deadline(other, ticker) : this;
    }

    /// What is left, 0 once it has passed.
    public Duration left() {
        return Duration.ofNanos(nanosLeft());
    }

    long nanosLeft() {
        return Math.max(0, at - ticker.getAsLong());
    }

    public boolean passed() {
        return nanosLeft() == 0;
    }
}
