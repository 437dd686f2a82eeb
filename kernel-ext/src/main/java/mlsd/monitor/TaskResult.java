package mlsd.monitor;

/// How a task of a pipeline went; what it throws is a third way, and is tried again.
public sealed interface TaskResult {
    /// It is done; the text is what later tasks and the record get: a version, a path, a number.
    record Done(String value) implements TaskResult {}

    /// It looked and found that the run must not go on: what was done is undone.
    record Stopped(String why) implements TaskResult {}

    static TaskResult done(Object value) {
        return new Done(String.valueOf(value));
    }

    static TaskResult stop(String why) {
        return new Stopped(why);
    }
}
