package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mlsd.serve.Feed.Page;
import mlsd.serve.Feed.Parts;
import mlsd.serve.Shadow.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Items 0 to 49, proposed in this order; light and heavy model both like large numbers; item 13 is not allowed.
class FeedTest {
    @TempDir
    private Path folder;

    private Deployment<RowScorer> heavy;
    private Parts parts;

    @BeforeEach
    void build() {
        heavy = Toys.deployment(Toys.upAndDown(folder));
        parts = Toys.parts(heavy);
    }

    private static Page page(Parts parts) {
        return page(parts, Toys.patient(20), 1);
    }

    private static Page page(Parts parts, Feed.Plan plan, int user) {
        return new Feed(parts, plan)
                .page(new FeedRequest("r1", user, 3), Deadline.in(Duration.ofSeconds(60)), ran -> {});
    }

    private static List<Integer> items(Page page) {
        return page.items().stream().map(Candidate::item).toList();
    }

    private Parts with(CandidateSource candidates) {
        return new Parts(
                candidates, parts.popular(), parts.light(), parts.features(), heavy, parts.shadow(), parts.rerank());
    }

    private Parts with(PairScorer light) {
        return new Parts(
                parts.candidates(), parts.popular(), light, parts.features(), heavy, parts.shadow(), parts.rerank());
    }

    private Parts with(FeatureSource features) {
        return new Parts(
                parts.candidates(), parts.popular(), parts.light(), features, heavy, parts.shadow(), parts.rerank());
    }

    private Parts with(Rerank rerank) {
        return new Parts(
                parts.candidates(), parts.popular(), parts.light(), parts.features(), heavy, parts.shadow(), rerank);
    }

    @Test
    void the_best_of_the_heavy_ranker_come_first() {
        assertThat(items(page(parts))).containsExactly(49, 48, 47);
        assertThat(page(parts).degraded()).isEmpty();
    }

    @Test
    void the_heavy_ranker_sees_only_what_the_light_one_kept() {
        heavy.deploy(2);
        assertThat(items(page(parts))).containsExactly(30, 31, 32);
    }

    @Test
    void when_no_source_answers_the_popular_items_go_on() {
        CandidateSource down = user -> {
            throw new IllegalStateException("the index is down");
        };
        Page page = page(with(down));
        assertThat(page.degraded()).containsExactly("candidates: FAILED");
        assertThat(items(page)).containsExactly(19, 18, 17);
    }

    @Test
    void a_light_ranker_that_says_nan_is_not_believed() {
        PairScorer nan = (user, item) -> item == 7 ? Double.NaN : item;
        Page page = page(with(nan));
        assertThat(page.degraded()).containsExactly("light: FAILED");
        assertThat(items(page)).containsExactly(19, 18, 17);
    }

    @Test
    void a_slow_store_costs_the_heavy_ranker_and_not_the_answer() {
        FeatureSource slow = (user, items, deadline) -> {
            new CountDownLatch(1).await();
            return new double[0][];
        };
        var time = Duration.ofSeconds(30);
        var plan = new Feed.Plan(20, time, time, time, Duration.ofMillis(20), time);
        Page page = page(with(slow), plan, 1);
        assertThat(page.degraded()).containsExactly("heavy: LATE");
        assertThat(items(page)).containsExactly(49, 48, 47);
    }

    @Test
    void a_store_that_loses_rows_is_found_out() {
        FeatureSource short1 = (user, items, deadline) -> new double[][] {{1}};
        assertThat(page(with(short1)).degraded()).containsExactly("heavy: FAILED");
    }

    @Test
    void policy_holds_even_when_re_ranking_fails() {
        var broken = new Rerank(
                item -> {
                    throw new IllegalStateException("no topic");
                },
                item -> 0,
                (user, item) -> item < 48,
                0,
                1,
                1);
        Page page = page(with(broken));
        assertThat(page.degraded()).containsExactly("rerank: FAILED");
        assertThat(items(page)).containsExactly(47, 46, 45);
    }

    @Test
    void the_canary_s_users_get_the_canary_s_page_and_its_version() {
        var split = new Canary("trial", 0.5);
        heavy.canary(2, split);
        for (int user = 0; user < 50; user++) {
            Page page = page(parts, Toys.patient(50), user);
            assertThat(page.version()).isEqualTo(split.takes(user) ? 2 : 1);
            assertThat(items(page)).isEqualTo(split.takes(user) ? List.of(0, 1, 2) : List.of(49, 48, 47));
        }
    }

    @Test
    void the_shadow_is_compared_and_the_answer_stays() {
        List<Difference> heard = new CopyOnWriteArrayList<>();
        var shadow = new Shadow(1, heard::add);
        heavy.shadow(2);
        Page page = page(new Parts(
                parts.candidates(), parts.popular(), parts.light(), parts.features(), heavy, shadow, parts.rerank()));
        shadow.settle();
        assertThat(items(page)).containsExactly(49, 48, 47);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().meanAbsolute()).isEqualTo(79);
        assertThat(heard.getFirst().agreeOnBest()).isFalse();
    }

    @Test
    void candidates_are_kept_for_the_next_request_of_the_user() {
        var feed = new Feed(parts, Toys.patient(20));
        for (int i = 0; i < 4; i++) {
            feed.page(new FeedRequest("r", 1, 3), Deadline.in(Duration.ofSeconds(60)), ran -> {});
        }
        assertThat(feed.cacheHitRate()).isEqualTo(0.75);
    }

    @Test
    void of_an_item_proposed_twice_the_first_proposal_counts() {
        var both = CandidateSource.all(List.of(
                CandidateSource.of("a", 2, user -> List.of(1, 2, 3)),
                CandidateSource.of("b", 2, user -> List.of(2, 4))));
        assertThat(both.candidates(1))
                .extracting(Candidate::item, Candidate::source)
                .containsExactly(tuple(1, "a"), tuple(2, "a"), tuple(4, "b"));
    }

    @Test
    void a_feed_service_numbers_its_requests_and_holds_them_to_their_bounds() throws Exception {
        FeedService service = FeedService.of(new Feed(parts, Toys.patient(20)), 100, ran -> {});
        assertThat(answer(service, "{\"user\": 99, \"k\": 2}"))
                .startsWith("{\"request\":\"r1\",\"user\":99,\"version\":1,\"items\":[{\"item\":49,");
        assertThat(JsonMapper.shared()
                        .readTree(answer(service, "{\"user\": 0}"))
                        .path("items"))
                .hasSize(10);
        assertThat(answer(service, "{\"user\": 0}")).startsWith("{\"request\":\"r3\"");
        assertThatThrownBy(() -> answer(service, "{\"user\": 100}"))
                .hasMessage("\"user\" must be a whole number from 0 to 99, but 100 came");
        assertThatThrownBy(() -> answer(service, "{\"user\": 1, \"k\": 101}")).hasMessageContaining("from 1 to 100");
    }

    private static String answer(FeedService service, String body) throws Refused {
        return service.answer(Body.of(body.getBytes(StandardCharsets.UTF_8)), Deadline.in(Duration.ofSeconds(60)))
                .json();
    }

    @Test
    void a_source_gives_no_more_than_it_may() {
        assertThat(CandidateSource.of("few", 2, user -> List.of(user, 8, 9)).candidates(7))
                .containsExactly(new Candidate(7, "few", 0), new Candidate(8, "few", 0));
    }
}
