package mlsd.lesson;

import java.util.Optional;

/// One case of an exercise.
///
/// @param name words that stand in front of "gives": `no window over the limit`
record Case(String name, Terms terms, Trial trial) {
    /// What is tried, on the thread of the call.
    interface Trial {
        /// The first thing that is wrong, or nothing.
        ///
        /// @throws Exception whatever the learner's code throws
        Optional<Verdict> fault(Faults faults, Watch watch) throws Exception;
    }

    Case {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a case needs a name that says what is tried, such as \"no window\"");
        }
    }

    /// Tries the case under its time limit.
    Optional<Verdict> fault(String exercise) {
        var faults = new Faults(exercise, name, terms, Optional.empty());
        var watch = new Watch(faults);
        return switch (Outcome.of(exercise, terms.limit(), () -> trial.fault(faults, watch), watch::close)) {
            case Outcome.Returned<Optional<Verdict>>(var fault) -> fault;
            case Outcome.Failed<Optional<Verdict>>(var thrown) -> Optional.of(faults.threw(thrown));
            case Outcome.Overdue<Optional<Verdict>>(var running) -> Optional.of(watch.overdue(running));
            case Outcome.Stopped<Optional<Verdict>>() -> Optional.of(new Verdict.Stopped(exercise, name));
        };
    }
}
