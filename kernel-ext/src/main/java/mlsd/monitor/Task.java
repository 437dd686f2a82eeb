package mlsd.monitor;

import java.util.Optional;

/// A task of a pipeline, given by the caller as functions.
///
/// A process can be killed after a task has had its effect and before that is written down. So a task whose effect
/// must not happen twice says how to find it ([#foundBy], by the run's key), and a task that changes something says
/// how to take it back ([#undoneBy]); that should name a state ("version 3 serves"), not a move ("one back"), as it
/// may run twice.
public record Task(String name, Work work, Find find, Undo undo) {
    /// Does it.
    @FunctionalInterface
    public interface Work {
        TaskResult run(Past past) throws Exception;
    }

    /// Looks whether an earlier attempt of this run had its effect, and with which result.
    @FunctionalInterface
    public interface Find {
        Optional<String> found(Past past) throws Exception;
    }

    /// Takes it back.
    @FunctionalInterface
    public interface Undo {
        void run(Past past) throws Exception;
    }

    /// A task that may be repeated, and leaves nothing to take back.
    public static Task of(String name, Work work) {
        return new Task(name, work, past -> Optional.empty(), past -> {});
    }

    public Task foundBy(Find find) {
        return new Task(name, work, find, undo);
    }

    public Task undoneBy(Undo undo) {
        return new Task(name, work, find, undo);
    }
}
