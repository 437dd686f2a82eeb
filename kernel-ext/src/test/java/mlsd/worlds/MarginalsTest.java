package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The figures of the data card (datasets/short-video/README.md), on the world of the card.
class MarginalsTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(2_000).days(14);
    private static final List<Impression> LOG = WORLD.impressions().toList();
    private static final List<Impression> CLICKS =
            LOG.stream().filter(Impression::click).toList();

    @Test
    void click_rate_overall_and_by_position() {
        assertThat(share(LOG, Impression::click)).isCloseTo(0.164, within(0.005));
        assertThat(clickRate(1)).isCloseTo(0.454, within(0.01));
        assertThat(clickRate(2)).isCloseTo(0.268, within(0.01));
        assertThat(clickRate(10)).isCloseTo(0.071, within(0.01));
    }

    @Test
    void sessions_are_short() {
        long sessions = LOG.stream().map(Impression::session).distinct().count();
        long pages = LOG.size() / 10;
        assertThat(pages / (double) sessions).isCloseTo(1.70, within(0.03));
    }

    @Test
    void explicit_feedback_is_rare() {
        assertThat(share(CLICKS, Impression::liked)).isCloseTo(0.038, within(0.004));
        assertThat(share(CLICKS, i -> i.rating() > 0)).isCloseTo(0.019, within(0.003));
        assertThat(share(CLICKS, Impression::reported)).isCloseTo(0.0022, within(0.001));
    }

    @Test
    void ratings_are_all_or_nothing() {
        List<Impression> rated = CLICKS.stream().filter(i -> i.rating() > 0).toList();
        assertThat(share(rated, i -> i.rating() == 5)).isCloseTo(0.50, within(0.05));
        assertThat(share(rated, i -> i.rating() == 1)).isGreaterThan(share(rated, i -> i.rating() == 2));
    }

    @Test
    void short_videos_win_the_completion_rate() {
        assertThat(completion(0, 15)).isCloseTo(0.55, within(0.03));
        assertThat(completion(16, 40)).isCloseTo(0.38, within(0.02));
        assertThat(completion(41, 90)).isCloseTo(0.23, within(0.02));
        assertThat(completion(91, 600)).isCloseTo(0.14, within(0.02));
    }

    @Test
    void most_videos_are_short_and_some_are_long() {
        int[] seconds =
                WORLD.videos().stream().mapToInt(Video::lengthSeconds).sorted().toArray();
        assertThat(seconds[seconds.length / 20]).isBetween(9, 11);
        assertThat(seconds[seconds.length / 2]).isBetween(40, 44);
        assertThat(seconds[seconds.length * 19 / 20]).isBetween(195, 225);
    }

    @Test
    void a_tenth_of_the_videos_has_half_of_the_clicks() {
        assertThat(topTenth(CLICKS)).isCloseTo(0.50, within(0.03));
    }

    @Test
    void a_fifth_of_the_videos_has_two_thirds_of_the_clicks() {
        assertThat(top(CLICKS, Impression::video, WORLD.videos().size() / 5)).isCloseTo(0.67, within(0.03));
    }

    @Test
    void a_fifth_of_the_users_has_half_of_the_impressions() {
        assertThat(top(LOG, Impression::user, WORLD.users().size() / 5)).isCloseTo(0.53, within(0.03));
    }

    @Test
    void a_quarter_of_the_videos_is_click_bait_and_draws_half_of_the_clicks() {
        Truth truth = WORLD.truth();
        double videos = WORLD.videos().stream()
                        .filter(video -> truth.bait(video.id()) > 0.5)
                        .count()
                / (double) WORLD.videos().size();
        assertThat(videos).isCloseTo(0.266, within(0.01));
        assertThat(share(CLICKS, i -> truth.bait(i.video()) > 0.5)).isCloseTo(0.51, within(0.02));
    }

    @Test
    void dwell_times_are_skewed() {
        double[] seconds =
                CLICKS.stream().mapToDouble(Impression::dwellSeconds).sorted().toArray();
        assertThat(seconds[seconds.length / 2]).isCloseTo(21, within(1.0));
        assertThat(CLICKS.stream()
                        .mapToDouble(Impression::dwellSeconds)
                        .average()
                        .orElseThrow())
                .isCloseTo(27.2, within(1.0));
    }

    @Test
    void a_survey_uses_all_stars() {
        assertThat(WORLD.survey(20).mapToInt(Rating::stars).average().orElseThrow())
                .isCloseTo(2.75, within(0.05));
    }

    @Test
    void popularity_feeds_on_itself() {
        List<Impression> fair = WORLD.rankedBy(Policy.uniform())
                .impressions()
                .filter(Impression::click)
                .toList();
        assertThat(topTenth(CLICKS)).isGreaterThan(topTenth(fair) + 0.05);
    }

    @Test
    void weekends_and_evenings_are_busy() {
        double weekend = share(LOG, i -> Calendar.dayOf(i.at()) == 5 || Calendar.dayOf(i.at()) == 6);
        double around = share(LOG, i -> Calendar.dayOf(i.at()) == 4 || Calendar.dayOf(i.at()) == 7);
        assertThat(weekend / around).isCloseTo(1.25, within(0.06));
        assertThat(atHours(19, 22) / atHours(3, 6)).isGreaterThan(8);
    }

    @Test
    void users_and_videos_are_new_every_day() {
        List<User> users = WORLD.users();
        assertThat(share(
                        LOG.stream().filter(i -> Calendar.dayOf(i.at()) == 13).toList(),
                        i -> users.get(i.user()).joinedDay() >= 0))
                .isBetween(0.2, 0.4);
        assertThat(WORLD.videos().stream()
                        .collect(Collectors.groupingBy(
                                v -> Math.max(-1, Calendar.dayOf(v.uploadedAt())), Collectors.counting()))
                        .values())
                .hasSize(15);
    }

    @Test
    void nobody_is_seen_before_they_join_and_no_video_before_it_is_uploaded() {
        List<User> users = WORLD.users();
        List<Video> videos = WORLD.videos();
        assertThat(LOG)
                .allMatch(i -> users.get(i.user()).joinedDay() <= Calendar.dayOf(i.at())
                        && !videos.get(i.video()).uploadedAt().isAfter(i.at()));
    }

    @Test
    void labels_arrive_four_hours_late_on_average() {
        assertThat(LOG.stream()
                        .mapToDouble(i -> (i.labelledAt().toEpochMilli() - i.at().toEpochMilli()) / 3.6e6)
                        .average()
                        .orElseThrow())
                .isCloseTo(4, within(0.05));
    }

    @Test
    void of_about_means_within_a_tenth() {
        assertThat(ShortVideo.seeded(5).days(7).ofAbout(60_000).impressions().count())
                .isBetween(54_000L, 66_000L);
    }

    private static double clickRate(int position) {
        return share(LOG.stream().filter(i -> i.position() == position).toList(), Impression::click);
    }

    private static double completion(int from, int to) {
        return share(
                CLICKS.stream()
                        .filter(i -> i.videoLengthSeconds() >= from && i.videoLengthSeconds() <= to)
                        .toList(),
                Impression::completed);
    }

    private static double topTenth(List<Impression> clicks) {
        return top(clicks, Impression::video, WORLD.videos().size() / 10);
    }

    /// The share of the lines that the most frequent ones have.
    private static double top(List<Impression> lines, Function<Impression, Integer> who, int most) {
        Map<Integer, Long> counts = lines.stream().collect(Collectors.groupingBy(who, Collectors.counting()));
        return counts.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(most)
                        .mapToLong(Long::longValue)
                        .sum()
                / (double) lines.size();
    }

    private static double atHours(int from, int to) {
        List<User> users = WORLD.users();
        return share(LOG, i -> {
            int hour = Calendar.localHour(i.at(), users.get(i.user()).country());
            return hour >= from && hour < to;
        });
    }

    private static double share(List<Impression> log, Predicate<Impression> what) {
        return log.stream().filter(what).count() / (double) log.size();
    }
}
