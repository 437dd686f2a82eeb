package mlsd.lesson;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The kinds of cases without random inputs.
final class Trials {
    private Trials() {}

    static Case.Trial gives(Callable<? extends @Nullable Object> call, Content expected) {
        return (faults, _) -> faults.differs(expected, Content.of(call.call()));
    }

    static Case.Trial holds(Callable<Boolean> claim) {
        return (faults, _) -> faults.fails(claim.call());
    }

    /// The stub's TODO is never the expected exception, whatever its class.
    static Case.Trial throwing(Callable<?> call, Class<? extends Throwable> expected) {
        return (faults, _) -> {
            try {
                return Optional.of(faults.noException(expected, Content.of(call.call())));
            } catch (Throwable thrown) {
                return expected.isInstance(thrown) && Faults.todo(thrown).isEmpty()
                        ? Optional.empty()
                        : Optional.of(faults.threw(thrown, Sentences.article(expected)));
            }
        };
    }
}
