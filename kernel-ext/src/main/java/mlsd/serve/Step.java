package mlsd.serve;

/// What a stage does; it may block until the deadline, and is interrupted then.
@FunctionalInterface
public interface Step<I, O> {
    O run(I input, Deadline deadline) throws Exception;
}
