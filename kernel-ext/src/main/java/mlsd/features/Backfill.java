package mlsd.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mlsd.data.Duck;
import tech.tablesaw.api.Table;

/// The histories of features as Parquet files, one a feature: computed once, joined by many training sets.
///
/// A file knows for which definition and until when it was made, and is refused for any other.
public final class Backfill {
    /// What was written.
    public record Written(String feature, long rows, Instant until) {}

    private Backfill() {}

    /// Writes `<feature>.parquet` for each windowed feature of the store; what was there is replaced.
    public static List<Written> run(OfflineStore store, Path folder, Instant until) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Written> written = new ArrayList<>();
        for (Windowed feature : store.features().windowed()) {
            Sql sql = store.sql(feature);
            Path file = file(folder, feature);
            store.duck()
                    .run("copy (%s) to %s (format parquet, kv_metadata {until: '%d', definition: %s})"
                            .formatted(sql.history(until), text(file), until.toEpochMilli(), text(definition(sql))));
            Table count = store.duck().query("select count(*) as n from read_parquet(%s)".formatted(text(file)));
            written.add(new Written(feature.name(), count.longColumn("n").get(0), until));
        }
        return written;
    }

    /// SQL that reads the history of a feature up to a moment.
    static String source(Duck duck, Sql sql, Path folder, Instant until) {
        Path file = file(folder, sql.feature());
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no backfill of feature \"%s\" at %s; run Backfill.run first"
                    .formatted(sql.feature().name(), file.getFileName()));
        }
        if (!metadata(duck, file, "definition").equals(definition(sql))) {
            throw new IllegalArgumentException(
                    "the definition of feature \"%s\" has changed since its backfill; run it again"
                            .formatted(sql.feature().name()));
        }
        Instant end = Instant.ofEpochMilli(Long.parseLong(metadata(duck, file, "until")));
        if (until.isAfter(end)) {
            throw new IllegalArgumentException(
                    "the backfill of feature \"%s\" ends at %s, but values until %s are asked for"
                            .formatted(sql.feature().name(), end, until));
        }
        return "select * from read_parquet(%s) where as_of <= %d".formatted(text(file), until.toEpochMilli());
    }

    private static String metadata(Duck duck, Path file, String key) {
        return duck.query(
                        "select decode(value) as value from parquet_kv_metadata(%s) where decode(key) = ?"
                                .formatted(text(file)),
                        key)
                .stringColumn("value")
                .get(0);
    }

    /// The whole SQL but for its end: any change of the definition changes it.
    private static String definition(Sql sql) {
        return sql.history(Instant.EPOCH).replace("'", "");
    }

    private static Path file(Path folder, Windowed feature) {
        return folder.resolve(feature.name() + ".parquet");
    }

    private static String text(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
