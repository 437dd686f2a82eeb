package mlsd.features;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An aggregate over the events of a key in a window.
///
/// Its value at `t` is the aggregate over the events of the key with time in `[m - window, m)`, with `m` the last
/// multiple of `every` (counted from 1970, UTC) that is not after `t`. Without such an event, and when the latest
/// of them is older than `ttl` at `t`, there is no value.
///
/// @param keys the columns of the entity, as they are called in the log and in a request; none for the whole
/// platform
/// @param where SQL that an event must fulfil; may be empty
/// @param every how often it is computed; a millisecond stands for "with each event"
/// @param ttl how old the latest event may be
public record Windowed(
        String name,
        FeatureType type,
        EventLog log,
        Aggregate aggregate,
        List<String> keys,
        String where,
        Duration window,
        Duration every,
        Duration ttl,
        Optional<Object> fallback,
        String owner,
        String description)
        implements Feature {
    /// Longer than any log.
    public static final Duration FOREVER = Duration.ofDays(36_500);

    public Windowed {
        Names.feature(name);
        keys = List.copyOf(keys);
        keys.forEach(Names::column);
        if (Set.copyOf(keys).size() < keys.size()) {
            throw new IllegalArgumentException("feature \"%s\" names a key twice: %s".formatted(name, keys));
        }
        Names.column(aggregate.columnOr(log.order()));
        positive(name, "a window", window);
        positive(name, "a cadence", every);
        positive(name, "a time to live", ttl);
        Fallback.check(name, type, fallback);
    }

    static Windowed of(String name, FeatureType type, EventLog log, Aggregate aggregate) {
        return new Windowed(
                name,
                type,
                log,
                aggregate,
                List.of(),
                "",
                FOREVER,
                Duration.ofMillis(1),
                FOREVER,
                Optional.empty(),
                "",
                "");
    }

    /// The key columns: one for an entity (`user`), two for a pair (`user`, `topic`).
    public Windowed by(String... keys) {
        return new Windowed(
                name, type, log, aggregate, List.of(keys), where, window, every, ttl, fallback, owner, description);
    }

    /// Only events that fulfil this SQL condition over the log's columns.
    public Windowed where(String condition) {
        return new Windowed(
                name, type, log, aggregate, keys, condition, window, every, ttl, fallback, owner, description);
    }

    /// The length of the window.
    public Windowed over(Duration window) {
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    /// How often it is computed.
    public Windowed every(Duration every) {
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    /// How old the latest event may be when the value is read.
    public Windowed ttl(Duration ttl) {
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    /// The value where there is none.
    public Windowed orElse(Object value) {
        Optional<Object> fallback = Optional.of(value);
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    public Windowed ownedBy(String owner) {
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    public Windowed describedAs(String description) {
        return new Windowed(name, type, log, aggregate, keys, where, window, every, ttl, fallback, owner, description);
    }

    /// The moment up to which (and without which) events count for a read at `t`.
    public Instant asOf(Instant t) {
        long millis = t.toEpochMilli();
        return Instant.ofEpochMilli(millis - Math.floorMod(millis, every.toMillis()));
    }

    boolean endless() {
        return window.compareTo(FOREVER) >= 0;
    }

    private static void positive(String name, String what, Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "feature \"%s\" needs %s of at least a millisecond, but has %s".formatted(name, what, duration));
        }
    }
}
