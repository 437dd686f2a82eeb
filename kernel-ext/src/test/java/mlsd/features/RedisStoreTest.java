package mlsd.features;

import static mlsd.features.Small.NOON;
import static mlsd.features.Small.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mlsd.data.Duck;
import mlsd.features.OnlineStore.Change;
import mlsd.features.Reading.Missing;
import mlsd.features.Reading.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/// Against a real server: what it does well, and each way in which it can fail.
class RedisStoreTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final String USER_7 = "test:user:7";

    @TempDir
    private Path folder;

    private final Duck duck = Duck.open();
    private RedisServer server;
    private RedisStore store;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        store = server.store("test:", TIMEOUT);
        Materialization.run(Small.offline(duck), store, NOON);
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
        duck.close();
    }

    @Test
    void answers_as_the_embedded_store_does() {
        try (EmbeddedStore embedded = new EmbeddedStore()) {
            Materialization.run(Small.offline(duck), embedded, NOON);
            for (int user = 6; user < 10; user++) {
                assertThat(Small.reader(store, NOON).read(request(user, 100)))
                        .isEqualTo(Small.reader(embedded, NOON).read(request(user, 100)));
            }
        }
    }

    @Test
    void five_hundred_candidates_are_one_trip() {
        long before = reads();
        List<FeatureRow> rows = Small.reader(store, NOON)
                .readAll(IntStream.range(0, 500)
                        .mapToObj(video -> request(7, video))
                        .toList());
        assertThat(rows)
                .hasSize(500)
                .allSatisfy(row -> assertThat(value(row, "user_views_1d")).isEqualTo(2L));
        assertThat(reads() - before)
                .as("one HMGET for the user, 500 for the videos, one for the runs")
                .isEqualTo(502);
    }

    @Test
    void a_key_that_is_no_hash_spoils_its_own_features_only() {
        try (Jedis jedis = server.jedis()) {
            jedis.set(USER_7, "something else");
        }
        FeatureRow row = Small.reader(store, NOON).read(request(7, 100));
        assertThat(row.reading("user_views_1d")).isEqualTo(new Missing(Reason.WRONG_TYPE, Optional.of(0L)));
        assertThat(row.reading("video_click_rate")).isInstanceOf(Present.class);
    }

    @Test
    void a_field_that_somebody_else_wrote_is_not_taken_for_a_value() {
        try (Jedis jedis = server.jedis()) {
            jedis.hset(USER_7, "user_views_1d", "12");
        }
        assertThat(Small.reader(store, NOON).read(request(7, 100)).reading("user_views_1d"))
                .isEqualTo(new Missing(Reason.WRONG_TYPE, Optional.of(0L)));
    }

    /// The only key that may go is that of user 7: the policy takes keys with an expiry alone.
    @Test
    void an_evicted_key_is_missing_until_the_next_run_writes_it_again() throws InterruptedException {
        try (Jedis jedis = server.jedis()) {
            jedis.expire(USER_7, 1_000);
            jedis.configSet("maxmemory-policy", "volatile-lru");
            jedis.configSet("maxmemory", "1");
            while (jedis.exists(USER_7)) {
                Thread.sleep(5);
            }
            assertThat(jedis.info("stats")).contains("evicted_keys:1\r");
            jedis.configSet("maxmemory", "0");
        }
        FeatureRow row = Small.reader(store, NOON).read(request(7, 100));
        assertThat(row.reading("user_topics")).isEqualTo(new Missing(Reason.NO_VALUE, Optional.empty()));
        assertThat(row.reading("video_click_rate")).isInstanceOf(Present.class);
        Materialization.run(Small.offline(duck), store, NOON);
        assertThat(value(Small.reader(store, NOON).read(request(7, 100)), "user_views_1d"))
                .isEqualTo(2L);
    }

    @Test
    void more_values_than_one_batch_are_all_there() {
        List<Change> changes = IntStream.rangeClosed(0, 10_000)
                .mapToObj(user -> new Change(cell(user), Optional.of(stored(user))))
                .toList();
        store.write(changes);
        List<Fetched> read = store.read(List.of(cell(0), cell(4_999), cell(5_000), cell(10_000), cell(10_001)));
        assertThat(read)
                .containsExactly(
                        new Fetched.Found(stored(0)),
                        new Fetched.Found(stored(4_999)),
                        new Fetched.Found(stored(5_000)),
                        new Fetched.Found(stored(10_000)),
                        new Fetched.Absent());
    }

    @Test
    void a_value_can_be_cleared() {
        store.write(List.of(new Change(cell(3), Optional.of(stored(3)))));
        store.write(List.of(new Change(cell(3), Optional.empty())));
        assertThat(store.read(List.of(cell(3)))).containsExactly(new Fetched.Absent());
    }

    @Test
    void two_prefixes_on_one_server_do_not_see_each_other() {
        try (RedisStore other = server.store("other:", TIMEOUT)) {
            assertThat(Small.reader(other, NOON).read(request(7, 100)).missing())
                    .containsExactlyEntriesOf(Map.of(Reason.NEVER_MATERIALISED, 3));
        }
    }

    @Test
    void a_server_without_memory_refuses_the_values_and_the_run_is_not_noted() {
        try (Jedis jedis = server.jedis()) {
            jedis.flushAll();
            jedis.configSet("maxmemory", "1");
        }
        assertThatThrownBy(() -> Materialization.run(Small.offline(duck), store, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OOM")
                .hasMessageContaining("write them again");
        assertThat(Small.reader(store, NOON).read(request(7, 100)).reading("user_topics"))
                .isEqualTo(new Missing(Reason.NEVER_MATERIALISED, Optional.empty()));
    }

    @Test
    void a_server_that_is_down_is_a_reason_and_not_an_exception() {
        server.stop();
        FeatureRow row = Small.reader(store, NOON).read(request(7, 100));
        assertThat(row.missing()).containsExactlyEntriesOf(Map.of(Reason.STORE_DOWN, 3));
        assertThat(row.number("user_views_1d")).isZero();
    }

    @Test
    void a_run_against_a_server_that_is_down_says_so() {
        assertThat(store.answers()).isTrue();
        server.stop();
        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> Materialization.run(Small.offline(duck), store, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the online store cannot be read: STORE_DOWN");
    }

    @Test
    void a_restarted_server_is_read_again_at_once_and_says_that_it_is_empty() throws IOException {
        server.stop();
        server.startAgain(folder);
        assertThat(Small.reader(store, NOON).read(request(7, 100)).missing())
                .containsExactlyEntriesOf(Map.of(Reason.NEVER_MATERIALISED, 3));
        Materialization.run(Small.offline(duck), store, NOON);
        assertThat(value(Small.reader(store, NOON).read(request(7, 100)), "user_views_1d"))
                .isEqualTo(2L);
    }

    @Test
    void a_frozen_server_is_a_timeout_and_its_late_answer_is_nobodys() throws IOException, InterruptedException {
        server.freeze();
        assertThat(Small.reader(store, NOON).read(request(8, 100)).missing())
                .containsExactlyEntriesOf(Map.of(Reason.TIMEOUT, 3));
        server.thaw();
        assertThat(value(Small.reader(store, NOON).read(request(7, 100)), "user_topics"))
                .isEqualTo(List.of("music", "sport"));
    }

    @Test
    void a_slow_server_is_a_timeout() throws InterruptedException {
        Thread busy = Thread.ofVirtual().start(() -> {
            try (Jedis jedis = server.jedis()) {
                jedis.sendCommand(() -> "DEBUG".getBytes(StandardCharsets.UTF_8), "SLEEP", "3");
            }
        });
        Reading reading = Small.reader(store, NOON).read(request(7, 100)).reading("user_topics");
        while (reading instanceof Present) { // until the sleep has begun
            reading = Small.reader(store, NOON).read(request(7, 100)).reading("user_topics");
        }
        assertThat(reading).isEqualTo(new Missing(Reason.TIMEOUT, Optional.empty()));
        busy.join();
    }

    /// There are 16 connections: the others wait for one, and their time runs out too.
    @Test
    void more_readers_than_connections_time_out_as_well() throws Exception {
        server.freeze();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<Reason, Integer>>> read = IntStream.range(0, 40)
                    .mapToObj(i -> readers.submit(() ->
                            Small.reader(store, NOON).read(request(i, 100)).missing()))
                    .toList();
            for (Future<Map<Reason, Integer>> one : read) {
                assertThat(one.get()).containsExactlyEntriesOf(Map.of(Reason.TIMEOUT, 3));
            }
        }
        server.thaw();
        assertThat(value(Small.reader(store, NOON).read(request(7, 100)), "user_views_1d"))
                .isEqualTo(2L);
    }

    private static Cell cell(int user) {
        return new Cell(new EntityKey(List.of("user"), List.of(Integer.toString(user))), "bulk");
    }

    private static StoredValue stored(int value) {
        return new StoredValue(NOON, NOON, FeatureType.LONG, Integer.toString(value));
    }

    private long reads() {
        try (Jedis jedis = server.jedis()) {
            return jedis.info("commandstats")
                    .lines()
                    .filter(line -> line.startsWith("cmdstat_hmget:"))
                    .mapToLong(line -> Long.parseLong(line.replaceFirst("cmdstat_hmget:calls=(\\d+),.*", "$1")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static Object value(FeatureRow row, String name) {
        return row.reading(name).orFallback().orElse("nothing");
    }
}
