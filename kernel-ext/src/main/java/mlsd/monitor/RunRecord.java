package mlsd.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a run, finished or not.
///
/// @param results of the tasks that are done
/// @param why     it stopped or failed; empty if it did not
/// @param undone  the tasks that were taken back
/// @param ended   empty while it is unfinished
public record RunRecord(
        int run,
        String trigger,
        Instant started,
        Map<String, String> results,
        Ending ending,
        String why,
        List<String> undone,
        Optional<Instant> ended) {

    /// How a run ended.
    public enum Ending {
        /// It is still to be taken up.
        UNFINISHED,
        /// All tasks are done.
        COMPLETED,
        /// A task said stop; what was done is undone.
        STOPPED,
        /// A task threw too often; what was done is undone.
        FAILED
    }
}
