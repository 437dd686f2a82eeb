package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// A paced, open-loop load generator: request `i` is due at `start + i / rate`, whatever became of those before it.
///
/// A closed loop sends the next request when the last is answered: a slow server slows its own test down, and the
/// waiting never shows. Here what is due waits in the generator when all connections are busy, and its wait counts.
/// One thread serves all connections.
public final class LoadTest {
    private static final long MOST_PARKED = TimeUnit.MICROSECONDS.toNanos(100);
    private final Plan plan;
    private final LongFunction<String> bodies;
    private final Consumer<Tick> watch;
    private final Tally tally = new Tally();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final List<Wire> wires = new ArrayList<>();
    private final long start = System.nanoTime();
    private long due;
    private long sent;
    private long told = start;

    /// What to send, and how fast.
    ///
    /// @param rate        requests per second
    /// @param connections open at a time
    /// @param patience    how long an answer may take before it counts as lost
    public record Plan(URI uri, double rate, Duration duration, int connections, Duration patience) {
        public Plan {
            if (!(rate > 0) || connections < 1) {
                throw new IllegalArgumentException(
                        "a load test needs a rate above 0 and at least 1 connection, but got %s and %d"
                                .formatted(rate, connections));
            }
        }

        /// Over 64 connections, with a patience of two seconds.
        public static Plan of(URI uri, double rate, Duration duration) {
            return new Plan(uri, rate, duration, 64, Duration.ofSeconds(2));
        }

        long requests() {
            return Math.max(1, Math.round(rate * duration.toNanos() / 1e9));
        }
    }

    /// What came in the last tenth of a second.
    public record Tick(double seconds, long answers, double p99Millis) {}

    private LoadTest(Plan plan, LongFunction<String> bodies, Consumer<Tick> watch) {
        this.plan = plan;
        this.bodies = bodies;
        this.watch = watch;
    }

    /// Runs until every request is answered or lost.
    ///
    /// @param bodies the JSON of the request of each number
    public static LoadReport run(Plan plan, LongFunction<String> bodies) {
        return run(plan, bodies, tick -> {});
    }

    /// The same, with somebody who hears how it goes ten times a second.
    public static LoadReport run(Plan plan, LongFunction<String> bodies, Consumer<Tick> watch) {
        LoadTest test = new LoadTest(plan, bodies, watch);
        try (Selector selector = Selector.open()) {
            return test.run(selector);
        } catch (IOException e) {
            throw new UncheckedIOException("the load test could not reach " + plan.uri, e);
        } finally {
            test.wires.forEach(Wire::close);
        }
    }

    private LoadReport run(Selector selector) throws IOException {
        for (int i = 0; i < plan.connections; i++) {
            Wire wire = Wire.open(plan.uri, selector);
            wires.add(wire);
            idle.add(wire);
        }
        long requests = plan.requests();
        while (due < requests || !waiting.isEmpty() || idle.size() < wires.size()) {
            long now = System.nanoTime();
            while (due < requests && at(due) <= now) {
                waiting.add(at(due++));
            }
            send(selector);
            pause(selector, now, due < requests ? at(due) : Long.MAX_VALUE);
            receive(selector);
            tell(selector);
        }
        return LoadReport.of(plan, tally);
    }

    private long at(long request) {
        return start + (long) (request * 1e9 / plan.rate);
    }

    private void send(Selector selector) throws IOException {
        while (!waiting.isEmpty() && !idle.isEmpty()) {
            Wire wire = idle.remove();
            long was = waiting.remove();
            byte[] body = bodies.apply(sent++).getBytes(StandardCharsets.UTF_8);
            if (!wire.send(body, was)) {
                tally.lost(System.nanoTime() - was);
                again(wire, selector);
            }
        }
    }

    private static void pause(Selector selector, long now, long next) throws IOException {
        if (selector.selectNow() == 0 && next > now) {
            LockSupport.parkNanos(Math.min(next - now, MOST_PARKED));
            selector.selectNow();
        }
    }

    private void receive(Selector selector) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Wire wire = (Wire) key.attachment();
            int status = wire.receive();
            if (status > 0) {
                long now = System.nanoTime();
                tally.answered(status, now - wire.due(), now - wire.sent());
            } else if (status < 0 && wire.busy()) {
                tally.lost(System.nanoTime() - wire.due());
            }
            if (status < 0 || wire.ends()) {
                again(wire, selector);
            } else if (status > 0) {
                idle.add(wire.rest());
            }
        }
        selector.selectedKeys().clear();
    }

    private void giveUp(Selector selector) throws IOException {
        long now = System.nanoTime();
        for (Wire wire : List.copyOf(wires)) {
            if (wire.busy() && now - wire.sent() > plan.patience.toNanos()) {
                tally.lost(now - wire.due());
                again(wire, selector);
            }
        }
    }

    /// A new connection in place of one that broke.
    private void again(Wire wire, Selector selector) throws IOException {
        wire.close();
        wires.remove(wire);
        idle.remove(wire);
        Wire next = Wire.open(plan.uri, selector);
        wires.add(next);
        idle.add(next);
    }

    private void tell(Selector selector) throws IOException {
        long now = System.nanoTime();
        if (now - told > TimeUnit.MILLISECONDS.toNanos(100)) {
            told = now;
            giveUp(selector);
            watch.accept(tally.tick((now - start) / 1e9));
        }
    }
}
