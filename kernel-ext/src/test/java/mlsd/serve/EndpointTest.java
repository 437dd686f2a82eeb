package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EndpointTest {
    private static final Endpoint.Options PATIENT = Endpoint.Options.standard().withDeadline(Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        client.close();
    }

    private Endpoint start(Endpoint.Options options, Service service) {
        return start(options, service, Optional.empty());
    }

    private Endpoint start(Endpoint.Options options, Service service, Optional<RequestLog> log) {
        log.ifPresent(open::add);
        Endpoint endpoint = Endpoint.start(options, "/sum", service, new Latencies(), log);
        open.add(endpoint);
        return endpoint;
    }

    private static Reply sum(Body body, Deadline deadline) throws Refused {
        double[] numbers = body.numbers("x", 2);
        return Reply.ok(numbers[0] + numbers[1]);
    }

    private HttpRequest post(URI uri, String body) {
        return HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpResponse<String> send(Endpoint endpoint, String body) throws IOException, InterruptedException {
        return client.send(post(endpoint.uri(), body), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Endpoint endpoint, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(endpoint.uri().resolve(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void a_request_is_answered() throws Exception {
        var response = send(start(PATIENT, EndpointTest::sum), "{\"x\": [1.5, 2]}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"x": [1,           | the body is no JSON
            {"x": [NaN, 1]}     | the body is no JSON
            {"x": [1, 2]} more  | the body is no JSON
            [1, 2]              | the body must be a JSON object, such as {"user": 7}
            {}                  | "x" must be a list of 2 numbers, but it is missing
            {"x": 7}            | "x" must be a list of 2 numbers, but 7 came
            {"x": [1, 2, 3]}    | "x" must be a list of 2 numbers, but a list of 3 came
            {"x": [1, "2"]}     | "x" must hold finite numbers, but at place 1 "2" came
            {"x": [1, null]}    | "x" must hold finite numbers, but at place 1 null came
            {"x": [1e999, 2]}   | "x" must hold finite numbers, but at place 0
            """)
    void a_poisoned_body_is_told_what_is_wrong_with_it(String body, String message) throws Exception {
        var response = send(start(PATIENT, EndpointTest::sum), body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(response.body()).path("error").stringValue())
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "{\"x\": [[[[[[[[[[[[[[[["})
    void rubbish_is_a_bad_request(String body) throws Exception {
        assertThat(send(start(PATIENT, EndpointTest::sum), body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_nested_without_end_is_a_bad_request() throws Exception {
        assertThat(send(start(PATIENT, EndpointTest::sum), "{\"x\":" + "[".repeat(60_000))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_huge_body_is_refused_and_the_next_request_is_answered() throws Exception {
        Endpoint endpoint = start(PATIENT, EndpointTest::sum);
        assertThat(send(endpoint, "{\"x\": \"" + "a".repeat(1 << 20) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(send(endpoint, "{\"x\": [1, 2]}").body()).isEqualTo("3.0");
    }

    @Test
    void a_whole_number_is_held_to_its_bounds() throws Exception {
        Endpoint endpoint = start(PATIENT, (body, deadline) -> Reply.ok(body.whole("user", 0, 9)));
        assertThat(send(endpoint, "{\"user\": 9}").body()).isEqualTo("9");
        assertThat(send(endpoint, "{\"user\": 10}").body())
                .isEqualTo("{\"error\":\"\\\"user\\\" must be a whole number from 0 to 9, but 10 came\"}");
        assertThat(send(endpoint, "{\"user\": 1.5}").statusCode()).isEqualTo(400);
        assertThat(send(endpoint, "{\"user\": 99999999999}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_crash_tells_the_client_nothing_of_its_insides() throws Exception {
        Endpoint endpoint = start(PATIENT, (body, deadline) -> {
            throw new IllegalStateException("password is 1234");
        });
        var response = send(endpoint, "{}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"error\":\"the service failed on this request; the log says more\"}");
    }

    @Test
    void the_log_tells_of_the_crash() throws Exception {
        var log = RequestLog.open(folder.resolve("log"));
        Endpoint endpoint = start(
                PATIENT,
                (body, deadline) -> {
                    throw new StackOverflowError("too deep");
                },
                Optional.of(log));
        send(endpoint, "{}");
        assertThat(Files.readString(folder.resolve("log")))
                .contains("\"status\":500", "\"trouble\":\"java.lang.StackOverflowError: too deep\"");
    }

    @Test
    void an_answer_leaves_after_its_line_is_in_the_log() throws Exception {
        var log = RequestLog.open(folder.resolve("log"));
        Endpoint endpoint = start(PATIENT, EndpointTest::sum, Optional.of(log));
        send(endpoint, "{\"x\": [1, 2]}");
        send(endpoint, "bad");
        List<String> lines = Files.readAllLines(folder.resolve("log"));
        assertThat(lines).hasSize(2);
        assertThat(JsonMapper.shared().readTree(lines.get(0)).path("answer").doubleValue())
                .isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(lines.get(1)).path("status").intValue())
                .isEqualTo(400);
    }

    @Test
    void without_a_line_there_is_no_answer() throws Exception {
        var log = RequestLog.open(folder.resolve("log"));
        Endpoint endpoint = start(PATIENT, EndpointTest::sum, Optional.of(log));
        log.close();
        var response = send(endpoint, "{\"x\": [1, 2]}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("the request log cannot be written");
    }

    @Test
    void a_full_queue_is_503_with_retry_after_and_those_inside_are_answered() throws Exception {
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Endpoint endpoint = start(PATIENT.withQueue(1, 0), (body, deadline) -> {
            inside.countDown();
            release.await();
            return Reply.ok("done");
        });
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(post(endpoint.uri(), "{}"), BodyHandlers.ofString());
        inside.await();
        var second = send(endpoint, "{}");
        release.countDown();
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(first.get().body()).isEqualTo("\"done\"");
        assertThat(endpoint.shed()).isEqualTo(1);
    }

    @Test
    void a_service_that_gives_up_in_time_is_503_and_no_crash() throws Exception {
        Endpoint endpoint = start(Endpoint.Options.standard(), (body, deadline) -> {
            throw new TimeoutException();
        });
        var response = send(endpoint, "{}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("too late: the answer was not there within 50 ms");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void another_method_or_path_is_told_what_there_is() throws Exception {
        Endpoint endpoint = start(PATIENT, EndpointTest::sum);
        assertThat(get(endpoint, "/sum").statusCode()).isEqualTo(405);
        assertThat(get(endpoint, "/sum").headers().firstValue("Allow")).contains("POST");
        assertThat(get(endpoint, "/nowhere").statusCode()).isEqualTo(404);
        assertThat(get(endpoint, "/summary").statusCode()).isEqualTo(404);
        assertThat(get(endpoint, "/health").body()).isEqualTo("\"up\"");
    }

    @Test
    void metrics_count_replies_by_status() throws Exception {
        Endpoint endpoint = start(PATIENT, EndpointTest::sum);
        send(endpoint, "{\"x\": [1, 2]}");
        send(endpoint, "{\"x\": [1, 2]}");
        send(endpoint, "bad");
        assertThat(get(endpoint, "/metrics").body())
                .contains("mlsd_replies_total{status=\"200\"} 2\n")
                .contains("mlsd_replies_total{status=\"400\"} 1\n")
                .contains("mlsd_stage_seconds_count{stage=\"request\"} 3\n");
    }

    @Test
    void a_closed_endpoint_frees_its_port() {
        Endpoint first = Endpoint.start(PATIENT, "/sum", EndpointTest::sum, new Latencies(), Optional.empty());
        int port = first.uri().getPort();
        first.close();
        var options = new Endpoint.Options(port, Duration.ofSeconds(1), 1, 1, 100);
        try (Endpoint second = Endpoint.start(options, "/sum", EndpointTest::sum, new Latencies(), Optional.empty())) {
            assertThat(second.uri().getPort()).isEqualTo(port);
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        Endpoint first = start(PATIENT, EndpointTest::sum);
        var options = new Endpoint.Options(first.uri().getPort(), Duration.ofSeconds(1), 1, 1, 100);
        assertThatThrownBy(() -> start(options, EndpointTest::sum))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the endpoint could not listen on port %d; port 0 takes any free one"
                        .formatted(first.uri().getPort()));
    }

    @Test
    void a_body_may_be_as_large_as_said_and_no_larger() throws Exception {
        var options = new Endpoint.Options(0, Duration.ofSeconds(30), 1, 1, 14);
        Endpoint endpoint = start(options, EndpointTest::sum);
        assertThat(send(endpoint, "{\"x\": [10, 2]}").statusCode()).isEqualTo(200);
        var larger = send(endpoint, "{\"x\": [100, 2]}");
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("a body may have 14 bytes, but this one has more");
    }

    @Test
    void answers_are_json_and_metrics_are_text() throws Exception {
        Endpoint endpoint = start(PATIENT, EndpointTest::sum);
        assertThat(send(endpoint, "{\"x\": [1, 2]}").headers().firstValue("Content-Type"))
                .contains("application/json");
        assertThat(get(endpoint, "/metrics").headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4");
        assertThat(get(endpoint, "/nowhere").body())
                .contains("there is nothing at /nowhere; there is /sum, /metrics and /health");
        assertThat(client.send(post(endpoint.uri().resolve("/summary"), "{}"), BodyHandlers.ofString())
                        .body())
                .contains("there is nothing here; send the request to /sum");
    }

    @Test
    void a_value_left_out_is_the_usual_one_and_a_long_wrong_one_is_cut() throws Exception {
        Endpoint endpoint = start(PATIENT, (body, deadline) -> Reply.ok(body.whole("k", 1, 100, 10)));
        assertThat(send(endpoint, "{}").body()).isEqualTo("10");
        assertThat(send(endpoint, "{\"k\": 1}").body()).isEqualTo("1");
        assertThat(send(endpoint, "{\"k\": 0}").body()).contains("from 1 to 100, but 0 came");
        assertThat(send(endpoint, "{\"k\": \"" + "y".repeat(99) + "\"}").body())
                .contains("y".repeat(39) + "… came")
                .doesNotContain("y".repeat(40));
    }

    @Test
    void the_log_has_moment_status_and_time_of_each_answer() throws Exception {
        var log = RequestLog.open(folder.resolve("log"));
        Endpoint endpoint = start(
                PATIENT,
                (body, deadline) -> {
                    Thread.sleep(20);
                    return Reply.ok("done");
                },
                Optional.of(log));
        Instant before = Instant.now();
        send(endpoint, "{}");
        var line = JsonMapper.shared().readTree(Files.readString(folder.resolve("log")));
        assertThat(Instant.parse(line.path("at").stringValue())).isBetween(before, Instant.now());
        assertThat(line.path("millis").doubleValue()).isBetween(20.0, 20_000.0);
        assertThat(line.has("trouble")).isFalse();
    }
}
