package mlsd.features;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/// A store in Redis, shared by all servers: a hash a key, a field a feature, read by one pipeline of `HMGET`.
///
/// A read that fails with its connection is tried once more on a new one (a restarted server has cut the old
/// ones); a read that times out is not, and its connection is thrown away, for the late answer must not be taken
/// for the answer of the next read.
public final class RedisStore implements OnlineStore {
    private static final int BATCH = 5_000;
    private static final int CONNECTIONS = 16;

    private final RedisClient client;
    private final String prefix;

    private RedisStore(RedisClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /// A store at this address; the server may come up later.
    ///
    /// @param prefix before each key, so that several can share a server
    /// @param timeout for a connection and for an answer, each
    public static RedisStore at(String host, int port, String prefix, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxWait(timeout);
        pool.setJmxEnabled(false);
        RedisClient client = RedisClient.builder()
                .hostAndPort(new HostAndPort(host, port))
                .clientConfig(DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(millis)
                        .socketTimeoutMillis(millis)
                        .build())
                .poolConfig(pool)
                .build();
        return new RedisStore(client, prefix);
    }

    /// Whether the server is there and answers in time.
    public boolean answers() {
        try {
            return "PONG".equals(client.ping());
        } catch (JedisException e) {
            return false;
        }
    }

    @Override
    public void write(List<Change> changes) {
        try {
            for (int from = 0; from < changes.size(); from += BATCH) {
                writeBatch(changes.subList(from, Math.min(changes.size(), from + BATCH)));
            }
        } catch (JedisException e) {
            throw new IllegalStateException(
                    "Redis did not take the values (%s); it may hold a part of them: write them again"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    @Override
    public List<Fetched> read(List<Cell> cells) {
        try {
            return fetch(cells);
        } catch (JedisException first) {
            if (timedOut(first)) {
                return failed(cells, Reason.TIMEOUT);
            }
        }
        try {
            client.getPool().clear();
            return fetch(cells);
        } catch (JedisException second) {
            return failed(cells, timedOut(second) ? Reason.TIMEOUT : Reason.STORE_DOWN);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private void writeBatch(List<Change> changes) {
        try (Pipeline pipeline = client.pipelined()) {
            for (Change change : changes) {
                String key = name(change.cell().key());
                change.value()
                        .ifPresentOrElse(
                                value -> pipeline.hset(key, change.cell().feature(), value.encoded()),
                                () -> pipeline.hdel(key, change.cell().feature()));
            }
            for (Object answer : pipeline.syncAndReturnAll()) {
                if (answer instanceof JedisException refused) {
                    throw refused;
                }
            }
        }
    }

    private List<Fetched> fetch(List<Cell> cells) {
        Map<EntityKey, List<String>> fields = new LinkedHashMap<>();
        cells.forEach(cell ->
                fields.computeIfAbsent(cell.key(), key -> new ArrayList<>()).add(cell.feature()));
        Map<EntityKey, Response<List<String>>> answers = new LinkedHashMap<>();
        try (Pipeline pipeline = client.pipelined()) {
            fields.forEach((key, names) -> answers.put(key, pipeline.hmget(name(key), names.toArray(String[]::new))));
            pipeline.sync();
        }
        Map<Cell, Fetched> fetched = new LinkedHashMap<>();
        fields.forEach((key, names) -> {
            Optional<List<String>> values = values(answers, key);
            for (int i = 0; i < names.size(); i++) {
                Cell cell = new Cell(key, names.get(i));
                int place = i;
                fetched.put(
                        cell,
                        values.map(all -> fetched(all.get(place)))
                                .orElseGet(() -> new Fetched.Failed(Reason.WRONG_TYPE)));
            }
        });
        return cells.stream()
                .map(cell -> fetched.getOrDefault(cell, new Fetched.Absent()))
                .toList();
    }

    /// The answer for a key; empty if what lies there is no hash.
    private static Optional<List<String>> values(Map<EntityKey, Response<List<String>>> answers, EntityKey key) {
        Response<List<String>> answer = answers.get(key);
        try {
            return Optional.ofNullable(answer).map(Response::get);
        } catch (JedisDataException e) {
            if (String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// A field that is not there is a null in the answer.
    private static Fetched fetched(String text) {
        if (text == null) {
            return new Fetched.Absent();
        }
        try {
            return new Fetched.Found(StoredValue.decoded(text));
        } catch (IllegalArgumentException e) {
            return new Fetched.Failed(Reason.WRONG_TYPE);
        }
    }

    private static List<Fetched> failed(List<Cell> cells, Reason reason) {
        return cells.stream().<Fetched>map(cell -> new Fetched.Failed(reason)).toList();
    }

    private static boolean timedOut(JedisException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return !(failure instanceof JedisConnectionException)
                && String.valueOf(failure.getMessage()).contains("pool");
    }

    private String name(EntityKey key) {
        return prefix + key.text();
    }
}
