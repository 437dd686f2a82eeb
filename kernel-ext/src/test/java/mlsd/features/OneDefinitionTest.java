package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mlsd.data.Duck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// Both engines against the brute-force reader, on random logs, definitions, keys and moments.
class OneDefinitionTest {
    private final Duck duck = Duck.open();

    @AfterEach
    void close() {
        duck.close();
    }

    @Test
    void a_training_set_has_the_values_that_brute_force_finds() {
        trials(50, (logs, oracle, offline, rows) -> compare(oracle, offline.features(), offline.trainingSet(rows)));
    }

    @Test
    void a_backfill_gives_the_same_training_set(@TempDir Path folder) {
        trials(20, (logs, oracle, offline, rows) -> {
            Backfill.run(offline, folder, Instant.ofEpochMilli(RandomLogs.SPAN + 20));
            compare(oracle, offline.features(), offline.readingFrom(folder).trainingSet(rows));
        });
    }

    @Test
    void an_online_read_at_the_same_moment_gives_the_same_value() {
        trials(10, (logs, oracle, offline, rows) -> {
            Table past = offline.trainingSet(rows);
            for (Row row : past) {
                try (EmbeddedStore store = new EmbeddedStore()) {
                    assertThat(online(offline, store, row)).isEqualTo(offline(offline.features(), row));
                }
            }
        });
    }

    @Test
    void a_store_that_is_materialised_again_and_again_forgets_what_left_the_window() {
        trials(10, (logs, oracle, offline, rows) -> {
            try (EmbeddedStore store = new EmbeddedStore()) {
                for (Row row : offline.trainingSet(rows.sortOn("at"))) {
                    assertThat(online(offline, store, row)).isEqualTo(offline(offline.features(), row));
                }
            }
        });
    }

    private void trials(int seeds, Trial trial) {
        for (int seed = 0; seed < seeds; seed++) {
            RandomLogs logs = new RandomLogs(new Random(seed));
            BruteForce oracle = new BruteForce(logs.events());
            duck.register("log", RandomLogs.table(oracle.events()));
            trial.run(logs, oracle, OfflineStore.of(duck, logs.definitions()), logs.rows());
        }
    }

    private static void compare(BruteForce oracle, FeatureSet features, Table got) {
        for (Row row : got) {
            Map<String, String> keys =
                    Map.of("user", Integer.toString(row.getInt("user")), "topic", row.getString("topic"));
            long t = row.getInstant("at").toEpochMilli();
            for (Windowed feature : features.windowed()) {
                assertThat(value(feature, row))
                        .as("%s of %s at %d", feature, keys, t)
                        .isEqualTo(oracle.value(feature, keys, t));
            }
        }
    }

    private static Map<String, Optional<Object>> online(OfflineStore offline, EmbeddedStore store, Row row) {
        Instant now = row.getInstant("at");
        Materialization.run(offline, store, now);
        FeatureRow read = FeatureReader.of(offline.features(), store, Clock.fixed(now, ZoneOffset.UTC))
                .read(Map.of("user", row.getInt("user"), "topic", row.getString("topic")));
        Map<String, Optional<Object>> values = new HashMap<>();
        read.readings().forEach((name, reading) -> values.put(name, reading.orFallback()));
        return values;
    }

    private static Map<String, Optional<Object>> offline(FeatureSet features, Row row) {
        Map<String, Optional<Object>> values = new HashMap<>();
        features.windowed().forEach(feature -> values.put(feature.name(), value(feature, row)));
        return values;
    }

    private static Optional<Object> value(Feature feature, Row row) {
        return row.isMissing(feature.name())
                ? Optional.empty()
                : Optional.of(feature.type().decode(String.valueOf(row.getObject(feature.name()))));
    }

    @FunctionalInterface
    private interface Trial {
        void run(RandomLogs logs, BruteForce oracle, OfflineStore offline, Table rows);
    }
}
