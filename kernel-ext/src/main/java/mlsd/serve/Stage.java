package mlsd.serve;

import java.time.Duration;
import java.util.Optional;

/// A step with a name, a time budget, and what to answer when the step fails or is late.
///
/// @param budget   the most that the step may take, whatever the deadline leaves
/// @param fallback cheap, never blocking, always right if less good; without one the request fails
public record Stage<I, O>(String name, Duration budget, Step<I, O> step, Optional<Step<I, O>> fallback) {
    public Stage {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "stage \"%s\" needs a budget above 0, but got %s".formatted(name, budget));
        }
    }

    /// A stage that the request cannot do without.
    public static <I, O> Stage<I, O> of(String name, Duration budget, Step<I, O> step) {
        return new Stage<>(name, budget, step, Optional.empty());
    }

    /// The same stage with a cheaper answer in reserve.
    public Stage<I, O> orElse(Step<I, O> cheaper) {
        return new Stage<>(name, budget, step, Optional.of(cheaper));
    }
}
