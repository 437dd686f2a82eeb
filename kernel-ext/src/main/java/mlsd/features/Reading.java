package mlsd.features;

import java.time.Instant;
import java.util.Optional;

/// The answer of an online read for one feature: a value, or why there is none.
public sealed interface Reading {
    /// A value.
    ///
    /// @param asOf the moment for which it was computed
    record Present(Object value, Instant asOf) implements Reading {}

    /// No value.
    ///
    /// @param fallback the definition's, if it has one
    record Missing(Reason reason, Optional<Object> fallback) implements Reading {}

    /// The value, or the fallback.
    default Optional<Object> orFallback() {
        return switch (this) {
            case Present(Object value, Instant asOf) -> Optional.of(value);
            case Missing(Reason reason, Optional<Object> fallback) -> fallback;
        };
    }
}
