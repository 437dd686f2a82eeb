package mlsd.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A file server on loopback that misbehaves on demand and remembers what it was asked for.
final class TestServer implements AutoCloseable {
    /// How the server answers one request.
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /// The `Range` of each request, empty for none.
    final List<Optional<String>> ranges = new CopyOnWriteArrayList<>();

    /// Answers the first request with the first answer, and so on; the last answer for all that follow.
    TestServer(Answer... answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                ranges.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")));
                answers[Math.min(ranges.size(), answers.length) - 1].to(exchange);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/file");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// The whole file, or the range that was asked for.
    static Answer file(byte[] content) {
        return exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                send(exchange, 200, content, content.length);
                return;
            }
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            if (from >= content.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
            byte[] rest = java.util.Arrays.copyOfRange(content, from, content.length);
            send(exchange, 206, rest, rest.length);
        };
    }

    /// The whole file, whatever range was asked for.
    static Answer withoutRange(byte[] content) {
        return exchange -> send(exchange, 200, content, content.length);
    }

    /// The first bytes, then the connection breaks.
    static Answer breaksAfter(int bytes, byte[] content) {
        return exchange -> send(exchange, 200, content, bytes);
    }

    /// The first bytes, then nothing for a long while.
    static Answer stallsAfter(int bytes, byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static void send(HttpExchange exchange, int status, byte[] content, int bytes) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        OutputStream body = exchange.getResponseBody();
        body.write(content, 0, bytes);
        body.flush();
    }
}
