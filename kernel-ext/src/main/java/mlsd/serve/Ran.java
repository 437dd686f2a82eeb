package mlsd.serve;

/// How a stage went for one request.
///
/// @param nanos  from its start to its answer, the fallback's included
/// @param reason why it was not in order; empty if it was
public record Ran(String stage, Ending ending, long nanos, String reason) {

    /// In order, or why the fallback had to answer.
    public enum Ending {
        IN_ORDER,
        LATE,
        FAILED,
        /// The deadline had passed before the stage began.
        SKIPPED
    }

    public boolean inOrder() {
        return ending == Ending.IN_ORDER;
    }

    public double millis() {
        return nanos / 1e6;
    }
}
