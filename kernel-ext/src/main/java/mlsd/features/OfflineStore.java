package mlsd.features;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlsd.data.Duck;
import tech.tablesaw.api.Table;

/// Features read from the past: each row gets the values that were known at its own moment.
///
/// The events lie in DuckDB (tables, or views of Parquet files); the history of a feature is computed from them, or
/// taken from the files of a [Backfill].
public final class OfflineStore {
    private final Duck duck;
    private final FeatureSet features;
    private final Map<String, Boolean> plainTimes;
    private final Optional<Path> folder;

    private OfflineStore(Duck duck, FeatureSet features, Map<String, Boolean> plainTimes, Optional<Path> folder) {
        this.duck = duck;
        this.features = features;
        this.plainTimes = plainTimes;
        this.folder = folder;
    }

    /// Checks the definitions against the logs in the database.
    ///
    /// @throws IllegalArgumentException if a log or column is missing or of a wrong type, or an event has no time
    public static OfflineStore of(Duck duck, FeatureSet features) {
        Map<String, Boolean> plainTimes = new LinkedHashMap<>();
        for (Windowed feature : features.windowed()) {
            Logs logs = Logs.of(duck, feature.log());
            logs.check(feature);
            plainTimes.computeIfAbsent(feature.log().toString(), log -> logs.checkTimes());
        }
        return new OfflineStore(duck, features, plainTimes, Optional.empty());
    }

    /// The same store, reading histories from the files of a backfill instead of computing them.
    public OfflineStore readingFrom(Path folder) {
        return new OfflineStore(duck, features, plainTimes, Optional.of(folder));
    }

    public FeatureSet features() {
        return features;
    }

    /// The rows with one more column a feature, in the order of the set.
    ///
    /// No value of a row comes from an event at or after the row's moment. A missing value stays missing, unless
    /// the definition says otherwise.
    ///
    /// @param rows needs the column `at` (instant or date-time) and the columns of [FeatureSet#requestColumns]
    public Table trainingSet(Table rows) {
        Spine spine = Spine.of(rows, features);
        Map<String, Table> values = new LinkedHashMap<>();
        for (Windowed feature : features.windowed()) {
            spine.register(duck, feature);
            Instant until = spine.latest();
            duck.run("create or replace temp view history as " + source(feature, until));
            values.put(feature.name(), duck.query(sql(feature).join()));
        }
        return TrainingRows.of(rows, features, values);
    }

    /// A feature's values at all moments at which it changed: key columns, `as_of`, `last_event` (both in
    /// milliseconds), `value`.
    public Table history(String name, Instant until) {
        Windowed feature = windowed(name);
        return duck.query("select %s as_of, last_event, value from (%s) order by all"
                .formatted(Keys.columns(feature.keys()), source(feature, until)));
    }

    /// A feature's values for all keys as of a moment, as [Materialization] writes them.
    public Table valuesAt(String name, Instant moment) {
        Windowed feature = windowed(name);
        return duck.query("select %s as_of, last_event, value from (%s) order by all"
                .formatted(Keys.columns(feature.keys()), sql(feature).at(moment)));
    }

    /// The SQL of a feature's history, for those who want to read it.
    public String sqlOf(String name) {
        return sql(windowed(name)).history(Instant.parse("2100-01-01T00:00:00Z"));
    }

    Duck duck() {
        return duck;
    }

    Sql sql(Windowed feature) {
        return new Sql(
                feature, Dialect.DUCKDB, plainTimes.getOrDefault(feature.log().toString(), false));
    }

    private String source(Windowed feature, Instant until) {
        return folder.map(place -> Backfill.source(duck, sql(feature), place, until))
                .orElseGet(() -> sql(feature).history(until));
    }

    private Windowed windowed(String name) {
        if (features.feature(name) instanceof Windowed windowed) {
            return windowed;
        }
        throw new IllegalArgumentException("feature \"%s\" is derived in each request: it has no history; there are %s"
                .formatted(name, String.join(", ", names(features.windowed()))));
    }

    private static List<String> names(List<Windowed> features) {
        return features.stream().map(Windowed::name).toList();
    }
}
