package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// The load generator against servers that speak HTTP by hand, well or badly.
class WireTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    /// Answers a request; false ends the connection.
    private interface Talk {
        boolean answer(OutputStream out) throws IOException, InterruptedException;
    }

    private LoadReport load(int requests, Talk talk) throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> accept(server, threads, talk));
            URI uri = URI.create("http://127.0.0.1:%d/here".formatted(server.getLocalPort()));
            var plan = new LoadTest.Plan(uri, 100, Duration.ofMillis(10L * requests), 2, Duration.ofSeconds(30));
            return LoadTest.run(plan, n -> "{\"n\": " + n + "}");
        }
    }

    private void accept(ServerSocket server, ExecutorService threads, Talk talk) {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> talk(socket, talk));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // The load test is over.
        }
    }

    private void talk(Socket socket, Talk talk) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream())) {
            do {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                heads.add(head);
                String length = head.toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
                bodies.add(new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
            } while (talk.answer(socket.getOutputStream()));
        } catch (IOException | InterruptedException e) {
            // The other side went.
        }
    }

    /// Up to the empty line; nothing at the end of the connection.
    private static String head(DataInputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void requests_are_posts_with_host_and_length() throws IOException {
        LoadReport report = load(3, out -> {
            write(out, OK);
            return true;
        });
        assertThat(report.ok()).isEqualTo(3);
        assertThat(heads.getFirst())
                .startsWith("POST /here HTTP/1.1\r\nHost: 127.0.0.1:")
                .contains("Content-Type: application/json\r\n", "Content-Length: 8\r\n");
        assertThat(bodies).containsExactlyInAnyOrder("{\"n\": 0}", "{\"n\": 1}", "{\"n\": 2}");
    }

    @Test
    void an_answer_in_pieces_larger_than_a_buffer_is_put_together() throws IOException {
        String body = "x".repeat(9_000);
        LoadReport report = load(4, out -> {
            write(out, "HTTP/1.1 200 OK\r\ncontent-");
            Thread.sleep(5);
            write(out, "length: 18000\r\n\r\n" + body);
            Thread.sleep(5);
            write(out, body);
            return true;
        });
        assertThat(report.ok()).isEqualTo(4);
        assertThat(report.p50Millis()).isGreaterThan(9);
        assertThat(report.p99FromSentMillis()).isLessThanOrEqualTo(report.maxMillis());
    }

    @Test
    void a_connection_that_the_server_ends_is_replaced() throws IOException {
        LoadReport report = load(6, out -> {
            write(out, OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            return false;
        });
        assertThat(report.ok()).isEqualTo(6);
        assertThat(report.failed()).isZero();
    }

    @Test
    void a_connection_that_breaks_before_its_answer_has_failed() throws IOException {
        LoadReport report = load(5, out -> false);
        assertThat(report.failed()).isEqualTo(5);
        assertThat(report.ok()).isZero();
        assertThat(report.answered()).isZero();
    }

    @Test
    void an_answer_without_a_length_is_none() throws IOException {
        LoadReport report = load(2, out -> {
            write(out, "HTTP/1.1 200 OK\r\nServer: x\r\n\r\nok");
            return true;
        });
        assertThat(report.failed()).isEqualTo(2);
    }

    @Test
    void statuses_are_told_apart() throws IOException {
        LoadReport report = load(9, out -> {
            int status = List.of(200, 503, 404).get(bodies.size() % 3);
            write(out, "HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n".formatted(status));
            return true;
        });
        assertThat(report.ok() + report.shed() + report.failed()).isEqualTo(9);
        assertThat(List.of(report.ok(), report.shed(), report.failed()))
                .allSatisfy(count -> assertThat(count).isPositive());
    }
}
