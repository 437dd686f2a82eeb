package mlsd.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mlsd.features.OnlineStore.Change;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// Writes the values of a moment into an online store: what a scheduled job does every `every`.
///
/// Keys whose window is empty now are cleared. The moment is noted last, when all values are in; a run that broke
/// off can be run again.
public final class Materialization {
    /// What was written for a feature.
    ///
    /// @param asOf the multiple of `every` for which values were computed
    public record Written(String feature, Instant asOf, int values, int cleared) {}

    private Materialization() {}

    /// Materialises all windowed features of the store's set.
    ///
    /// @throws IllegalStateException if the online store cannot be written, or holds later values already
    public static List<Written> run(OfflineStore offline, OnlineStore online, Instant now) {
        return offline.features().windowed().stream()
                .map(feature -> write(offline, online, feature, feature.asOf(now)))
                .toList();
    }

    /// Up to which moment a feature is written; empty if it never was.
    public static Optional<Instant> asOf(OnlineStore online, String feature) {
        return switch (online.read(List.of(Cell.run(feature))).getFirst()) {
            case Fetched.Found(StoredValue run) -> Optional.of(run.asOf());
            case Fetched.Absent() -> Optional.empty();
            case Fetched.Failed(Reason reason) ->
                throw new IllegalStateException("the online store cannot be read: " + reason);
        };
    }

    private static Written write(OfflineStore offline, OnlineStore online, Windowed feature, Instant asOf) {
        Optional<Instant> before = asOf(online, feature.name());
        if (before.isPresent() && before.get().isAfter(asOf)) {
            throw new IllegalStateException(
                    "feature \"%s\" is in the store as of %s: values as of %s would put the past over the present; clear the store first"
                            .formatted(feature.name(), before.get(), asOf));
        }
        Table values = offline.valuesAt(feature.name(), asOf);
        List<Change> changes = new ArrayList<>();
        for (Row row : values) {
            changes.add(new Change(cell(feature, row), value(feature, row, asOf)));
        }
        online.write(changes);
        StoredValue run = new StoredValue(asOf, asOf, FeatureType.LONG, Integer.toString(changes.size()));
        online.write(List.of(new Change(Cell.run(feature.name()), Optional.of(run))));
        int cleared = (int)
                changes.stream().filter(change -> change.value().isEmpty()).count();
        return new Written(feature.name(), asOf, changes.size() - cleared, cleared);
    }

    private static Cell cell(Windowed feature, Row row) {
        List<String> values = IntStream.range(0, feature.keys().size())
                .mapToObj(row::getString)
                .toList();
        return new Cell(new EntityKey(feature.keys(), values), feature.name());
    }

    private static Optional<StoredValue> value(Windowed feature, Row row, Instant asOf) {
        if (row.isMissing("value")) {
            return Optional.empty();
        }
        Instant last = Instant.ofEpochMilli(row.getLong("last_event"));
        String text = feature.type().encode(row.getObject("value"));
        return Optional.of(new StoredValue(asOf, last, feature.type(), text));
    }
}
