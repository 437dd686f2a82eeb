package mlsd.features;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One definition of a feature, for training and for serving: an aggregate over logged events ([Windowed]), or a
/// function of the request and of other features ([Derived]).
public sealed interface Feature permits Windowed, Derived {
    String name();

    FeatureType type();

    /// Who answers for it.
    String owner();

    String description();

    /// What a reader gets where there is no value, offline and online alike.
    Optional<Object> fallback();

    /// How many events.
    static Windowed count(String name, EventLog log) {
        return Windowed.of(name, FeatureType.LONG, log, new Aggregate.Count());
    }

    /// The sum of a numeric column.
    static Windowed sum(String name, EventLog log, String column) {
        return Windowed.of(name, FeatureType.DOUBLE, log, new Aggregate.Sum(column));
    }

    /// The mean of a numeric column.
    static Windowed mean(String name, EventLog log, String column) {
        return Windowed.of(name, FeatureType.DOUBLE, log, new Aggregate.Mean(column));
    }

    /// The share of events for which a boolean column is true.
    static Windowed rate(String name, EventLog log, String flag) {
        return Windowed.of(name, FeatureType.DOUBLE, log, new Aggregate.Rate(flag));
    }

    /// The value of the latest event.
    static Windowed latest(String name, EventLog log, String column, FeatureType type) {
        if (type == FeatureType.TEXTS) {
            throw new IllegalArgumentException("the latest value is one value; for a sequence use Feature.last");
        }
        return Windowed.of(name, type, log, new Aggregate.Latest(column));
    }

    /// The values of the last `n` events, the oldest first.
    static Windowed last(String name, EventLog log, String column, int n) {
        return Windowed.of(name, FeatureType.TEXTS, log, new Aggregate.Last(column, n));
    }

    /// A function of the row: of what the request carries, of the moment `at`, of features defined before it.
    ///
    /// It is called when all inputs are there; else the value is missing.
    static Derived derived(String name, FeatureType type, List<String> inputs, Function<Inputs, Object> function) {
        return new Derived(name, type, inputs, function, Optional.empty(), "", "");
    }
}
