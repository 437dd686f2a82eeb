package mlsd.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The figures of the course's case studies; each was worked out by hand from its inputs.
class EstimatesTest {
    private static final Count USERS = Count.of("daily users", 2e9);
    private static final Rate FEED = Estimates.meanLoad(USERS, Count.of("refreshes a day", 2), "requests");
    private static final Bytes FLOAT = Bytes.of(4);

    @Test
    void the_feed_has_46_3k_requests_a_second() {
        assertThat(FEED).hasToString("46.3k requests/s");
        assertThat(FEED.value()).isCloseTo(46_296.296, within(0.001));
    }

    @Test
    void the_feed_has_139k_at_its_peak() {
        var peak = Estimates.peakLoad(FEED, Count.of("peak factor", 3));
        assertThat(peak).hasToString("139k requests/s");
        assertThat(peak.value()).isCloseTo(138_888.889, within(0.001));
    }

    @Test
    void the_feed_scores_46_million_candidates_a_second() {
        assertThat(FEED.each(Count.of("candidates", 1000), "scores")).hasToString("46.3 million scores/s");
    }

    @Test
    void the_embeddings_of_five_million_listings_are_640_megabytes() {
        var table = Estimates.embeddingTable(Count.of("listings", 5e6), Count.of("dimensions", 32), FLOAT);
        assertThat(table).hasToString("640 MB");
        assertThat(table.value()).isEqualTo(640e6);
    }

    @Test
    void the_twenty_neighbours_of_five_million_listings_are_800_megabytes() {
        var table = Count.of("listings", 5e6).times(Count.of("neighbours", 20)).times(Bytes.of("id and score", 8));
        assertThat(table).hasToString("800 MB");
    }

    @Test
    void a_query_by_brute_force_multiplies_160_million_numbers() {
        assertThat(Count.of("listings", 5e6).times(Count.of("dimensions", 32))).hasToString("160 million");
    }

    @Test
    void one_false_alarm_in_a_hundred_posts_is_5_4_million_flags_a_day() {
        var posts = Count.of("posts a day", 500e6);
        var flags = posts.times(Count.of("prevalence", 0.001).times(Count.of("recall", 0.9)))
                .plus(posts.times(Count.of("innocent", 0.999).times(Count.of("false alarms", 0.01))));
        assertThat(flags).hasToString("5.45 million");
        assertThat(flags.value()).isCloseTo(450_000 + 4_995_000, within(1e-6));
    }

    @Test
    void the_raw_vectors_of_the_visual_index_are_204_8_terabytes() {
        assertThat(Estimates.embeddingTable(Count.of("images", 200e9), Count.of("dimensions", 256), FLOAT))
                .hasToString("204.8 TB");
    }

    @Test
    void the_product_codes_of_the_visual_index_are_12_8_terabytes() {
        assertThat(Count.of("images", 200e9).times(Bytes.of("code", 64))).hasToString("12.8 TB");
    }

    @Test
    void the_binary_codes_of_the_visual_index_are_6_4_terabytes() {
        assertThat(Estimates.embeddingTable(Count.of("images", 200e9), Count.of("bits", 256), Bytes.of(0.125)))
                .hasToString("6.4 TB");
    }

    @Test
    void the_vectors_of_a_billion_videos_are_2_05_terabytes() {
        assertThat(Estimates.embeddingTable(Count.of("videos", 1e9), Count.of("dimensions", 512), FLOAT))
                .hasToString("2.05 TB");
    }

    @Test
    void the_vectors_of_a_hundred_million_videos_are_25_6_gigabytes() {
        assertThat(Estimates.embeddingTable(Count.of("videos", 100e6), Count.of("dimensions", 64), FLOAT))
                .hasToString("25.6 GB");
    }

    @Test
    void people_you_may_know_would_score_3_47_billion_pairs_a_second() {
        var pairs = Estimates.meanLoad(Count.of("daily users", 300e6), Count.of("pairs a user", 1e6), "pairs");
        assertThat(pairs).hasToString("3.47 billion pairs/s");
        assertThat(pairs.value()).isCloseTo(3_472_222_222.2, within(0.1));
    }

    @Test
    void the_table_of_precomputed_friends_is_240_gigabytes() {
        assertThat(Estimates.featureStore(
                        Count.of("users", 300e6), Count.of("friends a user", 100), Bytes.of("id", 8), Count.of(1)))
                .hasToString("240 GB");
    }

    @Test
    void four_thousand_ad_requests_a_second_are_10_4_billion_in_thirty_days() {
        var month = Rate.perSecond("ad requests", 4000, "requests").over(Time.days(30));
        assertThat(month).hasToString("10.4 billion requests");
        assertThat(month.value()).isEqualTo(1.0368e10);
        assertThat(month.times(Count.of("click rate", 0.01)).value()).isEqualTo(1.0368e8);
    }

    @Test
    void half_a_billion_posts_a_day_are_5_79k_a_second() {
        var posts = Count.of("posts a day", 500e6).perDay("posts");
        assertThat(posts).hasToString("5.79k posts/s");
        assertThat(posts.times(3)).hasToString("17.4k posts/s");
    }

    @Test
    void the_faiss_codes_of_a_million_vectors_are_40_megabytes() {
        assertThat(Count.of("vectors", 1e6).times(Bytes.of("code", 40))).hasToString("40 MB");
    }

    @Test
    void cores_follow_from_scores_and_their_cost() {
        var scores = Rate.perSecond("scores", 1_000_000, "scores");
        var cores = Estimates.cores(scores, Time.micros("score", 20), Count.of("utilisation", 0.6));
        assertThat(cores.value()).isEqualTo(34);
    }

    @Test
    void a_whole_number_of_cores_is_not_rounded_up_by_rounding_errors() {
        var scores = Rate.perSecond("scores", 3, "scores");
        assertThat(Estimates.cores(scores, Time.seconds("score", 0.1), Count.of("utilisation", 0.1))
                        .value())
                .isEqualTo(3);
    }

    @Test
    void storage_grows_with_the_time_it_is_kept() {
        var log = Estimates.storage(
                Rate.perSecond("events", 1000, "events"),
                Bytes.of("event", 100),
                Time.days("kept", 10),
                Count.of("copies", 3));
        assertThat(log.value()).isEqualTo(1000 * 100 * 864_000.0 * 3);
        assertThat(log).hasToString("259.2 GB");
    }

    @Test
    void traffic_is_messages_times_their_size() {
        assertThat(Estimates.network(FEED, Bytes.mega("response", 0.05))).hasToString("2.31 GB/s");
    }

    @Test
    void the_cost_is_that_of_whole_machines() {
        var machines = Estimates.machines(Bytes.tera("index", 2.048), Bytes.giga("memory", 256));
        assertThat(Estimates.cost(machines, Money.dollars("machine", 500))).hasToString("$4k a month");
        assertThat(Estimates.machines(Bytes.tera("index", 2.1), Bytes.giga("memory", 256))
                        .value())
                .isEqualTo(9);
    }

    @Test
    void a_utilisation_above_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.cores(FEED, Time.millis(1), Count.of(60)))
                .withMessage("a utilisation is above 0 and at most 1, but came as 60.0:"
                        + " 0.5 leaves half of each core for bursts");
    }
}
