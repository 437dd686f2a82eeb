package mlsd.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import mlsd.monitor.MetricFamily;

/// What happens to a request between its arrival and its reply.
final class Desk {
    private static final int TOO_LARGE = 413;
    private static final int WRONG_METHOD = 405;
    private static final int TROUBLE = 500;
    private static final int DRAIN_PAGE = 16_384;
    private static final int DRAIN_PAGES = 1_024;
    private final Endpoint.Options options;
    private final Service service;
    private final Optional<RequestLog> log;
    private final Gate gate;
    private final Latencies latencies;
    private final Supplier<List<MetricFamily>> more;
    private final Clock clock = Clock.systemUTC();
    private final Map<Integer, LongAdder> replies = new ConcurrentSkipListMap<>();

    Desk(
            Endpoint.Options options,
            Service service,
            Latencies latencies,
            Optional<RequestLog> log,
            Supplier<List<MetricFamily>> more) {
        this.options = options;
        this.service = service;
        this.latencies = latencies;
        this.more = more;
        this.log = log;
        this.gate = new Gate(options.running(), options.waiting());
    }

    long shed() {
        return gate.shed();
    }

    String metrics() {
        List<MetricFamily> all = new ArrayList<>(Metrics.of(latencies.table(), replies, gate.shed()));
        all.addAll(more.get());
        return MetricFamily.page(all);
    }

    Reply reply(HttpExchange exchange, String path) {
        long start = System.nanoTime();
        Deadline deadline = Deadline.in(options.deadline());
        Reply reply = logged(answer(exchange, path, deadline), start);
        replies.computeIfAbsent(reply.status(), status -> new LongAdder()).increment();
        latencies.accept(Endpoint.whole(start, reply.status()));
        return reply;
    }

    private Reply answer(HttpExchange exchange, String path, Deadline deadline) {
        // A service may throw anything, an Error of a broken model too; the client must get an answer all the same.
        try {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                return Reply.error(404, "there is nothing here; send the request to " + path);
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                throw new Refused(WRONG_METHOD, "send a POST with a JSON object");
            }
            Body body = Body.of(read(exchange));
            return gate.pass(deadline, () -> service.answer(body, deadline));
        } catch (Refused e) {
            return Reply.error(e.status(), String.valueOf(e.getMessage()));
        } catch (Gate.Shed e) {
            exchange.getResponseHeaders()
                    .set("Retry-After", String.valueOf(e.retryAfter().toSeconds()));
            return Reply.error(Reply.UNAVAILABLE, "too busy: " + e.getMessage());
        } catch (TimeoutException e) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            return Reply.error(
                    Reply.UNAVAILABLE,
                    "too late: the answer was not there within "
                            + options.deadline().toMillis() + " ms",
                    e.toString());
        } catch (Throwable e) {
            return Reply.error(TROUBLE, "the service failed on this request; the log says more", e.toString());
        }
    }

    private byte[] read(HttpExchange exchange) throws IOException, Refused {
        int most = options.bodyBytes();
        InputStream in = exchange.getRequestBody();
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            drain(in);
            throw new Refused(TOO_LARGE, "a body may have %,d bytes, but this one has more".formatted(most));
        }
        return bytes;
    }

    /// Reads on for a while and throws it away: whoever is still sending would see a broken connection instead of the
    /// answer.
    private static void drain(InputStream in) throws IOException {
        byte[] page = new byte[DRAIN_PAGE];
        int pages = 0;
        while (pages < DRAIN_PAGES && in.read(page) >= 0) {
            pages++;
        }
    }

    /// No answer without a line: if the log cannot be written, the client is told to come again.
    private Reply logged(Reply reply, long start) {
        if (log.isEmpty()) {
            return reply;
        }
        double millis = Math.floorDiv(System.nanoTime() - start, 1_000L) / 1e3;
        try {
            log.get().append(reply.line(clock.instant(), millis));
            return reply;
        } catch (UncheckedIOException | IllegalStateException e) {
            return Reply.error(Reply.UNAVAILABLE, "the request log cannot be written");
        }
    }
}
