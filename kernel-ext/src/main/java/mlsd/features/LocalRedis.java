package mlsd.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A Redis server of one's own, to try things on: on a free port of this machine alone, nothing kept on disk, gone
/// when closed.
///
/// ```
/// try (var server = LocalRedis.start().orElseThrow(); var store = server.store("try:", Duration.ofMillis(50))) { … }
/// ```
public final class LocalRedis implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final long STARTUP_SECONDS = 60;
    private final Process process;
    private final int port;

    private LocalRedis(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts `redis-server` and waits until it answers; empty if there is none on the `PATH`.
    ///
    /// @throws UncheckedIOException if it is there and does not come up
    public static Optional<LocalRedis> start() {
        try {
            Path folder = Files.createTempDirectory("redis");
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                int port = freePort();
                Optional<Process> process = launch(port, folder);
                if (process.isEmpty()) {
                    return Optional.empty();
                }
                LocalRedis server = new LocalRedis(process.get(), port);
                if (server.comesUp()) {
                    return Optional.of(server);
                }
                server.close(); // somebody else took the port
            }
            throw new IOException("redis-server did not come up in " + ATTEMPTS + " attempts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A store in this server.
    public RedisStore store(String prefix, Duration timeout) {
        return RedisStore.at("127.0.0.1", port, prefix, timeout);
    }

    /// Where it listens, on the loopback address.
    public int port() {
        return port;
    }

    /// The process, for signals.
    long pid() {
        return process.pid();
    }

    /// Ends it at once, as a crash would.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(STARTUP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts it again on the same port, empty.
    LocalRedis again(Path folder) throws IOException {
        LocalRedis server = new LocalRedis(launch(port, folder).orElseThrow(), port);
        if (!server.comesUp()) {
            throw new IOException("redis-server did not come up again");
        }
        return server;
    }

    private boolean comesUp() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTUP_SECONDS);
        try (RedisStore store = store("", Duration.ofSeconds(2))) {
            while (process.isAlive() && System.nanoTime() < end) {
                if (store.answers()) {
                    return true;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// Empty if the program is not there.
    private static Optional<Process> launch(int port, Path folder) {
        List<String> command = List.of(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--enable-debug-command",
                "local",
                "--dir",
                folder.toString());
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
