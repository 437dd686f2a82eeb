package mlsd.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import mlsd.monitor.MetricFamily;
import mlsd.serve.Ran.Ending;

/// A service behind HTTP on the loopback interface: bounded, timed, logged.
///
/// `POST` to the service's path with a JSON object; `GET /metrics` (Prometheus) and `/health`. Each request runs
/// on a virtual thread. A full queue is 503 with `Retry-After`, and so is a service that gives up with a
/// [java.util.concurrent.TimeoutException]; a bad body is 400, a huge one 413, a crash in the service 500 with no word
/// of its insides. A line of the log is written before its answer leaves.
public final class Endpoint implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final int GRACE_SECONDS = 2;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Desk desk;
    private final String path;

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param port      0 for any free one
    /// @param deadline  of a request, from its arrival; 50 ms
    /// @param running   requests at work at a time; 32
    /// @param waiting   requests in the queue; 128
    /// @param bodyBytes largest body; 64 KiB
    public record Options(int port, Duration deadline, int running, int waiting, int bodyBytes) {
        public static Options standard() {
            return new Options(0, Duration.ofMillis(50), 32, 128, 64 * 1_024);
        }

        public Options withDeadline(Duration deadline) {
            return new Options(port, deadline, running, waiting, bodyBytes);
        }

        public Options withQueue(int running, int waiting) {
            return new Options(port, deadline, running, waiting, bodyBytes);
        }
    }

    private Endpoint(HttpServer server, ExecutorService threads, Desk desk, String path) {
        this.server = server;
        this.threads = threads;
        this.desk = desk;
        this.path = path;
    }

    /// Starts to listen.
    ///
    /// @param path      such as `/feed`
    /// @param latencies get a line `request`, the whole, beside those of the service's stages
    /// @param log       where each request leaves a line; the caller closes it, after the endpoint
    public static Endpoint start(
            Options options, String path, Service service, Latencies latencies, Optional<RequestLog> log) {
        return start(options, path, service, latencies, log, List::of);
    }

    /// The same with more metrics on the page than the endpoint's own, asked for at each `GET /metrics`.
    public static Endpoint start(
            Options options,
            String path,
            Service service,
            Latencies latencies,
            Optional<RequestLog> log,
            Supplier<List<MetricFamily>> more) {
        // Read once by the JDK's server, when its first instance is made; without it small answers wait 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", System.getProperty("sun.net.httpserver.nodelay", "true"));
        try {
            var server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port), BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            Desk desk = new Desk(options, service, latencies, log, more);
            server.setExecutor(threads);
            server.createContext("/", exchange -> send(exchange, missing(exchange, path)));
            server.createContext(path, exchange -> send(exchange, desk.reply(exchange, path)));
            server.createContext("/health", exchange -> send(exchange, Reply.ok("up")));
            server.createContext(
                    "/metrics", exchange -> send(exchange, 200, "text/plain; version=0.0.4", desk.metrics()));
            server.start();
            return new Endpoint(server, threads, desk, path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the endpoint could not listen on port %d; port 0 takes any free one".formatted(options.port), e);
        }
    }

    private static Reply missing(HttpExchange exchange, String path) {
        return Reply.error(
                404,
                "there is nothing at %s; there is %s, /metrics and /health"
                        .formatted(exchange.getRequestURI().getPath(), path));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        send(exchange, reply.status(), "application/json", reply.json());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// Where to send requests.
    public URI uri() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /// Requests turned away because the queue was full.
    public long shed() {
        return desk.shed();
    }

    /// Stops to listen; requests under way have two seconds.
    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        threads.close();
    }

    static Ran whole(long start, int status) {
        Ending ending = status == Reply.OK ? Ending.IN_ORDER : Ending.FAILED;
        return new Ran("request", ending, System.nanoTime() - start, status == Reply.OK ? "" : "status " + status);
    }

    /// Such as `POST /feed`.
    @Override
    public String toString() {
        return "POST " + path;
    }
}
