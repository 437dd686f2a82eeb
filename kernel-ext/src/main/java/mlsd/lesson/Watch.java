package mlsd.lesson;

import java.util.Optional;

/// What a running trial has come to, for the case that its time is over.
final class Watch {
    // Written by the trial's thread, read by the one that waits for it.
    private volatile Faults now;
    private volatile Optional<Verdict> found = Optional.empty();

    Watch(Faults start) {
        now = start;
    }

    /// The input being tried now.
    Faults on(Faults faults) {
        now = faults;
        return faults;
    }

    /// A fault that a smaller input may still replace.
    void found(Verdict fault) {
        found = Optional.of(fault);
    }

    /// A fault already found says more than the time that looking for a smaller one took.
    Verdict overdue(boolean stillRunning) {
        return found.orElseGet(() -> now.tooSlow(stillRunning));
    }
}
