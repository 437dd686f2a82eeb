package mlsd.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/// A real redis-server on a free port of the loopback, with nothing on disk; it can be stopped, frozen and started
/// again.
final class RedisServer implements AutoCloseable {
    private final int port;
    private final Path folder;
    private Process process;

    private RedisServer(int port, Path folder) throws IOException {
        this.port = port;
        this.folder = folder;
        this.process = launch();
    }

    static RedisServer start(Path folder) throws IOException {
        String needed = "redis-server must be on the PATH: apt-get install redis-server";
        boolean there = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "redis-server")));
        if (System.getenv("CI") != null) {
            assertThat(there).as(needed).isTrue();
        }
        assumeTrue(there, needed);
        for (int attempt = 0; attempt < 5; attempt++) {
            RedisServer server = new RedisServer(freePort(), folder);
            if (server.answers()) {
                return server;
            }
            server.process.destroyForcibly(); // somebody else took the port
        }
        throw new IllegalStateException(
                "redis-server did not come up: " + Files.readString(folder.resolve("redis.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    RedisStore store(Duration timeout) {
        return RedisStore.at("127.0.0.1", port, "test:", timeout);
    }

    /// A plain connection, to do what only tests do.
    Jedis jedis() {
        return new Jedis("127.0.0.1", port, 10_000);
    }

    void stop() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    void startAgain() throws IOException {
        process = launch();
        awaitAnswer();
    }

    /// SIGSTOP: the port stays open, nobody answers.
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /// Waits until the server answers; fails if it has died, or after a minute.
    void awaitAnswer() {
        assertThat(answers()).as("redis-server answers").isTrue();
    }

    private boolean answers() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Jedis jedis = jedis()) {
                jedis.ping();
                return true;
            } catch (JedisException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            thaw();
        }
        stop();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server", "--port", Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(List.of("--enable-debug-command", "local", "--dir", folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
