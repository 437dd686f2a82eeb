package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadTestTest {
    private static final Endpoint.Options PATIENT = Endpoint.Options.standard().withDeadline(Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private static Endpoint start(Endpoint.Options options, Service service) {
        return Endpoint.start(options, "/x", service, new Latencies(), Optional.empty());
    }

    private static LoadTest.Plan plan(URI uri, double rate, int millis, int connections) {
        return new LoadTest.Plan(uri, rate, Duration.ofMillis(millis), connections, Duration.ofSeconds(30));
    }

    @Test
    void every_request_that_was_due_is_sent_once_and_counted() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        try (Endpoint endpoint = start(PATIENT, (body, deadline) -> {
            seen.add(body.whole("n", 0, 1_000));
            return Reply.ok("done");
        })) {
            LoadReport report = LoadTest.run(plan(endpoint.uri(), 500, 1_000, 4), n -> "{\"n\": " + n + "}");
            assertThat(report.planned()).isEqualTo(500);
            assertThat(report.ok()).isEqualTo(500);
        }
        assertThat(seen).hasSize(500);
    }

    /// 50 requests, one each 10 ms, over one connection; the first holds the server until all are due. A closed
    /// loop would see one slow request in fifty; whoever came in that time waited too.
    @Test
    void a_stall_is_charged_for_everybody_who_was_due_in_it() {
        var count = new AtomicInteger();
        try (Endpoint endpoint = start(PATIENT, (body, deadline) -> {
            if (count.getAndIncrement() == 0) {
                Thread.sleep(500);
            }
            return Reply.ok("done");
        })) {
            LoadReport report = LoadTest.run(plan(endpoint.uri(), 100, 500, 1), n -> "{}");
            assertThat(report.ok()).isEqualTo(50);
            assertThat(report.p50Millis()).isGreaterThan(200);
            assertThat(report.p90Millis()).isGreaterThan(report.p50Millis());
        }
    }

    @Test
    void what_is_shed_is_told_apart_from_what_fails() {
        var release = new CountDownLatch(1);
        var inside = new AtomicInteger();
        try (Endpoint endpoint = start(PATIENT.withQueue(1, 0), (body, deadline) -> {
            if (inside.getAndIncrement() == 0) {
                release.await();
            }
            return Reply.ok("done");
        })) {
            LoadReport report = LoadTest.run(plan(endpoint.uri(), 100, 500, 8), n -> {
                if (n == 49) {
                    release.countDown();
                }
                return "{}";
            });
            assertThat(report.shed()).isPositive();
            assertThat(report.failed()).isZero();
            assertThat(report.ok() + report.shed()).isEqualTo(50);
            assertThat(report.holds(1e9)).isFalse();
        }
    }

    @Test
    void a_refused_request_has_failed() {
        try (Endpoint endpoint = start(PATIENT, (body, deadline) -> Reply.ok(body.whole("n", 0, 1)))) {
            LoadReport report = LoadTest.run(plan(endpoint.uri(), 100, 100, 2), n -> "{}");
            assertThat(report.failed()).isEqualTo(10);
        }
    }

    @Test
    void an_answer_that_never_comes_is_lost_after_the_patience() {
        var release = new CountDownLatch(1);
        try (Endpoint endpoint = start(PATIENT, (body, deadline) -> {
            release.await();
            return Reply.ok("late");
        })) {
            var plan = new LoadTest.Plan(endpoint.uri(), 100, Duration.ofMillis(50), 2, Duration.ofMillis(100));
            assertThat(LoadTest.run(plan, n -> "{}").failed()).isEqualTo(5);
            release.countDown();
        }
    }

    @Test
    void whoever_watches_hears_how_it_goes() {
        List<LoadTest.Tick> ticks = new ArrayList<>();
        try (Endpoint endpoint = start(PATIENT, (body, deadline) -> Reply.ok("done"))) {
            LoadTest.run(plan(endpoint.uri(), 200, 1_000, 4), n -> "{}", ticks::add);
        }
        assertThat(ticks)
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(tick.seconds()).isPositive());
    }

    @Test
    void nobody_at_the_other_end_is_an_error() {
        assertThatThrownBy(() -> LoadTest.run(plan(URI.create("http://127.0.0.1:1/x"), 100, 100, 1), n -> "{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the load test could not reach http://127.0.0.1:1/x");
    }

    /// Version 1 ranks upwards, version 2 downwards. Whatever is swapped while requests run, each page is wholly
    /// one version's, and each answer is in the log.
    @Test
    void swaps_under_load_mix_no_versions_and_lose_no_line() throws Exception {
        Deployment<RowScorer> heavy = Toys.deployment(Toys.upAndDown(folder.resolve("models")));
        var feed = new Feed(Toys.parts(heavy), Toys.patient(Toys.ITEMS));
        Path file = folder.resolve("log");
        var swapping = Thread.ofVirtual().unstarted(() -> {
            for (int i = 0; i < 20; i++) {
                heavy.deploy(2);
                heavy.rollback();
            }
        });
        LoadReport report;
        try (RequestLog log = RequestLog.open(file);
                Endpoint endpoint = Endpoint.start(
                        PATIENT, "/feed", FeedService.of(feed, 100, ran -> {}), new Latencies(), Optional.of(log))) {
            swapping.start();
            report = LoadTest.run(
                    plan(endpoint.uri(), 400, 1_500, 16), n -> "{\"user\": %d, \"k\": 3}".formatted(n % 100));
            swapping.join();
        }
        assertThat(report.ok()).isEqualTo(600);
        List<JsonNode> pages;
        try (Stream<String> lines = Files.lines(file)) {
            pages = lines.map(line -> JsonMapper.shared().readTree(line).path("answer"))
                    .toList();
        }
        assertThat(pages).hasSize(600).allSatisfy(LoadTestTest::isOfOneVersion);
        Set<String> requests = new HashSet<>();
        pages.forEach(page -> requests.add(page.path("request").stringValue()));
        assertThat(requests).hasSize(600);
    }

    private static void isOfOneVersion(JsonNode page) {
        List<Integer> items = new ArrayList<>();
        page.path("items").forEach(item -> items.add(item.path("item").intValue()));
        assertThat(items).isEqualTo(page.path("version").intValue() == 1 ? List.of(49, 48, 47) : List.of(0, 1, 2));
        assertThat(page.path("degraded").isEmpty()).isTrue();
    }
}
