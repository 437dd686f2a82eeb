package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RunningTest {
    @Test
    void a_thread_tells_its_kind_name_and_state() {
        var thread = Thread.ofPlatform().name("loader").unstarted(() -> {});
        assertThat(text(thread)).isEqualTo("thread loader #" + thread.threadId() + ": new");
    }

    @Test
    void a_virtual_thread_that_ended_says_so() throws InterruptedException {
        var thread = Thread.ofVirtual().start(() -> {});
        thread.join();
        assertThat(text(thread)).startsWith("virtual thread #").endsWith(": terminated");
    }

    @Test
    void an_http_response_shows_status_address_headers_and_body() throws Exception {
        var shown = text(answer("<b>a body</b>"));
        assertThat(shown).contains("status 404", "127.0.0.1", "x-model", "v7", "<b>a body</b>");
    }

    @Test
    void what_a_server_sends_is_shown_as_text() throws Exception {
        var shown = (String)
                Renderers.of(answer("<script>alert(1)</script>")).data().get("text/html");
        assertThat(shown).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    private static String text(Object value) {
        return String.valueOf(Renderers.of(value).data().get("text/plain"));
    }

    private static HttpResponse<String> answer(String body) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("X-Model", "v7");
            exchange.sendResponseHeaders(404, body.length());
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/score"));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } finally {
            server.stop(0);
        }
    }
}
