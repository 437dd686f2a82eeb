package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.Jedis;

/// A real redis-server that can be stopped, frozen and started again.
final class RedisServer implements AutoCloseable {
    private LocalRedis server;

    private RedisServer(LocalRedis server) {
        this.server = server;
    }

    /// Fails in continuous integration, skips on a reader's machine, if there is no `redis-server`.
    static RedisServer start() {
        String needed = "redis-server must be on the PATH: apt-get install redis-server";
        Optional<LocalRedis> server = LocalRedis.start();
        if (System.getenv("CI") != null) {
            assertThat(server).as(needed).isPresent();
        }
        assumeTrue(server.isPresent(), needed);
        return new RedisServer(server.orElseThrow());
    }

    RedisStore store(String prefix, Duration timeout) {
        return server.store(prefix, timeout);
    }

    /// A plain connection, to do what only tests do.
    Jedis jedis() {
        return new Jedis("127.0.0.1", server.port(), 10_000);
    }

    void stop() {
        server.close();
    }

    void startAgain(Path folder) throws IOException {
        server = server.again(folder);
    }

    /// SIGSTOP: the port stays open, nobody answers.
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
        try (Jedis jedis = jedis()) {
            jedis.ping();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
