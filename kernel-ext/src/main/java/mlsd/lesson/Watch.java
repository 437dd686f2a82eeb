package mlsd.lesson;

import java.util.Optional;

/// What a running trial has come to, for the case that its time is over.
final class Watch {
    // Written by the trial's thread, read by the one that waits for it.
    private volatile Faults now;
    private volatile Optional<Verdict> found = Optional.empty();
    private volatile boolean closed;

    Watch(Faults start) {
        now = start;
    }

    /// The input being tried now.
    Faults on(Faults faults) {
        if (!closed) {
            now = faults;
        }
        return faults;
    }

    /// The time is over: what an interrupted call does from now on says nothing about it.
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    /// A fault that a smaller input may still replace.
    void found(Verdict fault) {
        if (!closed) {
            found = Optional.of(fault);
        }
    }

    Optional<Verdict> found() {
        return found;
    }

    /// A fault already found says more than the time that looking for a smaller one took.
    Verdict overdue(boolean stillRunning) {
        return found.orElseGet(() -> now.tooSlow(stillRunning));
    }
}
