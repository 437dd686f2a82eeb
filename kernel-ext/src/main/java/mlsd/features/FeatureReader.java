package mlsd.features;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.features.Reading.Missing;
import mlsd.features.Reading.Present;

/// Features read now, for requests: the online side of a [FeatureSet].
///
/// A store that is down or slow costs its timeout and nothing more: each reading says what is missing and why, and
/// carries the definition's fallback.
public final class FeatureReader {
    private final FeatureSet features;
    private final OnlineStore store;
    private final InstantSource clock;
    private final Duration freshness;

    private FeatureReader(FeatureSet features, OnlineStore store, InstantSource clock, Duration freshness) {
        this.features = features;
        this.store = store;
        this.clock = clock;
        this.freshness = freshness;
    }

    /// Reads these features from this store; the clock says what now is.
    public static FeatureReader of(FeatureSet features, OnlineStore store, Clock clock) {
        return new FeatureReader(features, store, clock, Windowed.FOREVER);
    }

    /// Refuses values that were materialised longer ago than this.
    public FeatureReader freshWithin(Duration limit) {
        return new FeatureReader(features, store, clock, limit);
    }

    /// The features of one request.
    public FeatureRow read(Map<String, ?> request) {
        return readAll(List.of(request)).getFirst();
    }

    /// The features of many requests, as for the candidates of a page, in one trip to the store: what several of
    /// them share (the user) is read once.
    ///
    /// @param requests each with all of [FeatureSet#requestColumns]; `Optional.empty()` for a key that is unknown
    /// @throws IllegalArgumentException if a request lacks a column
    public List<FeatureRow> readAll(List<? extends Map<String, ?>> requests) {
        Instant now = clock.instant();
        List<Windowed> windowed = features.windowed();
        Map<Cell, Fetched> cells = new LinkedHashMap<>();
        for (Map<String, ?> request : requests) {
            check(request);
            for (Windowed feature : windowed) {
                EntityKey.of(feature, request)
                        .ifPresent(key -> cells.put(new Cell(key, feature.name()), new Fetched.Absent()));
            }
        }
        windowed.forEach(feature -> cells.put(Cell.run(feature.name()), new Fetched.Absent()));
        List<Cell> wanted = List.copyOf(cells.keySet());
        List<Fetched> got = store.read(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            cells.put(wanted.get(i), got.get(i));
        }
        List<FeatureRow> rows = new ArrayList<>(requests.size());
        requests.forEach(request -> rows.add(row(request, cells, now)));
        return rows;
    }

    private void check(Map<String, ?> request) {
        for (String column : features.requestColumns()) {
            if (!request.containsKey(column)) {
                throw new IllegalArgumentException(
                        "a request needs \"%s\" (Optional.empty() if nobody knows it), but has %s"
                                .formatted(
                                        column,
                                        request.keySet().stream().sorted().toList()));
            }
        }
    }

    private FeatureRow row(Map<String, ?> request, Map<Cell, Fetched> cells, Instant now) {
        Map<String, Reading> readings = new HashMap<>();
        Map<String, Object> known = new HashMap<>(request);
        known.values().removeIf(Optional.empty()::equals);
        known.put(FeatureSet.AT, now);
        for (Windowed feature : features.windowed()) {
            Reading reading = EntityKey.of(feature, request)
                    .map(key -> judge(feature, key, cells, now))
                    .orElseGet(() -> missing(feature, Reason.NO_KEY));
            readings.put(feature.name(), reading);
            reading.orFallback().ifPresent(value -> known.put(feature.name(), value));
        }
        features.complete(known);
        Map<String, Reading> inOrder = new LinkedHashMap<>();
        for (Feature feature : features.features()) {
            inOrder.put(
                    feature.name(),
                    switch (feature) {
                        case Windowed w -> readings.getOrDefault(w.name(), missing(w, Reason.NO_VALUE));
                        case Derived d -> derived(d, known, now);
                    });
        }
        return new FeatureRow(inOrder);
    }

    private static Reading derived(Derived feature, Map<String, Object> known, Instant now) {
        Object value = known.get(feature.name());
        return value != null && known.keySet().containsAll(feature.inputs())
                ? new Present(value, now)
                : missing(feature, Reason.NO_INPUT);
    }

    private Reading judge(Windowed feature, EntityKey key, Map<Cell, Fetched> cells, Instant now) {
        Fetched run = cells.getOrDefault(Cell.run(feature.name()), new Fetched.Absent());
        return switch (cells.getOrDefault(new Cell(key, feature.name()), new Fetched.Absent())) {
            case Fetched.Failed(Reason reason) -> missing(feature, reason);
            case Fetched.Found(StoredValue value) -> judge(feature, value, now);
            case Fetched.Absent() ->
                switch (run) {
                    case Fetched.Absent() -> missing(feature, Reason.NEVER_MATERIALISED);
                    case Fetched.Failed(Reason reason) -> missing(feature, reason);
                    case Fetched.Found(StoredValue last) ->
                        missing(feature, trusted(last.asOf(), now).orElse(Reason.NO_VALUE));
                };
        };
    }

    private Reading judge(Windowed feature, StoredValue stored, Instant now) {
        Optional<Reason> distrust = trusted(stored.asOf(), now);
        if (distrust.isPresent()) {
            return missing(feature, distrust.get());
        }
        if (stored.type() != feature.type()) {
            return missing(feature, Reason.WRONG_TYPE);
        }
        if (Duration.between(stored.lastEvent(), now).compareTo(feature.ttl()) > 0) {
            return missing(feature, Reason.EXPIRED);
        }
        try {
            return new Present(stored.value(), stored.asOf());
        } catch (IllegalArgumentException e) {
            return missing(feature, Reason.WRONG_TYPE);
        }
    }

    /// Why values of this age are not used, if they are not.
    private Optional<Reason> trusted(Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            return Optional.of(Reason.AHEAD);
        }
        return Duration.between(asOf, now).compareTo(freshness) > 0 ? Optional.of(Reason.STALE) : Optional.empty();
    }

    private static Missing missing(Feature feature, Reason reason) {
        return new Missing(reason, feature.fallback());
    }
}
