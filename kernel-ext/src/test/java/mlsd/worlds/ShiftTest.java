package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import mlsd.worlds.Shift.Break;
import mlsd.worlds.Shift.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each switch changes what it says from its day on, and nothing before.
class ShiftTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(200).days(6);
    private static final List<Impression> PLAIN = WORLD.impressions().toList();

    static List<Shift> switches() {
        return List.of(
                new Shift.DeviceMix(4, Device.TV, 0.4),
                new Shift.TasteTurn(4, 1, 1),
                new Shift.Trend(4, 2, Topic.NEWS, 2),
                new Shift.BrokenFeature(4, Feature.VIDEO_LENGTH, Break.OTHER_UNIT),
                new Shift.SlowLabels(4, 5),
                new Shift.Bots(4, 0.05),
                new Shift.NewPolicy(4, Policy.uniform()));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void before_its_day_every_row_is_the_same(Shift shift) {
        assertThat(before(with(shift))).isEqualTo(before(PLAIN));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void from_its_day_on_the_log_differs(Shift shift) {
        assertThat(after(with(shift))).isNotEqualTo(after(PLAIN));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void users_and_videos_stay_who_they_are(Shift shift) {
        assertThat(WORLD.with(shift).users()).isEqualTo(WORLD.users());
        assertThat(WORLD.with(shift).videos()).isEqualTo(WORLD.videos());
    }

    @Test
    void a_device_mix_moves_its_share_of_the_sessions() {
        assertThat(share(after(with(new Shift.DeviceMix(4, Device.TV, 0.4))), i -> i.device() == Device.TV))
                .isCloseTo(0.4, within(0.06));
    }

    @Test
    void turned_tastes_are_those_of_the_topic_four_further_on() {
        Truth turned = WORLD.with(new Shift.TasteTurn(4, 1, 1)).truth();
        int user = 3;
        int cooking = videoOf(Topic.COOKING);
        Context old = new Context(Calendar.at(3, 0), Device.PHONE, 1, false);
        Context now = new Context(Calendar.at(3 + 7, 0), Device.PHONE, 1, false);
        double before = logit(turned.satisfaction(user, cooking, old));
        double after = logit(turned.satisfaction(user, cooking, now));
        Taste taste = turned.taste(user);
        assertThat(after - before)
                .isCloseTo(0.8 * (taste.appetite(Topic.COMEDY) - taste.appetite(Topic.COOKING)), within(1e-9));
    }

    @Test
    void a_trend_adds_its_boost_to_the_log_odds_and_ends() {
        Truth trend = WORLD.with(new Shift.Trend(4, 2, Topic.PETS, 1.5)).truth();
        assertThat(oddsOfPets(trend, 4) - oddsOfPets(WORLD.truth(), 4)).isCloseTo(1.5, within(1e-9));
        assertThat(oddsOfPets(trend, 6)).isEqualTo(oddsOfPets(WORLD.truth(), 6));
    }

    @Test
    void a_feature_in_another_unit_changes_that_column_alone() {
        List<Impression> broken = with(new Shift.BrokenFeature(4, Feature.VIDEO_LENGTH, Break.OTHER_UNIT));
        assertThat(after(broken))
                .isEqualTo(after(PLAIN).stream()
                        .map(i -> withLength(i, i.videoLengthSeconds() * 1000))
                        .toList());
    }

    @Test
    void a_missing_feature_is_not_a_number() {
        assertThat(after(with(new Shift.BrokenFeature(4, Feature.VIDEO_AGE, Break.MISSING))))
                .allSatisfy(i -> assertThat(i.videoAgeHours()).isNaN());
    }

    @Test
    void a_stuck_feature_has_one_value() {
        assertThat(after(with(new Shift.BrokenFeature(4, Feature.VIDEO_CLICK_RATE, Break.STUCK))))
                .allSatisfy(i -> assertThat(i.videoClickRate()).isEqualTo(0.1));
    }

    @Test
    void slow_labels_take_five_times_as_long() {
        double plain = delay(after(PLAIN));
        assertThat(delay(after(with(new Shift.SlowLabels(4, 5)))) / plain).isCloseTo(5, within(0.001));
    }

    @Test
    void bots_click_half_of_what_they_are_shown_and_watch_a_second() {
        ShortVideo world = WORLD.with(new Shift.Bots(4, 0.05));
        Truth truth = world.truth();
        List<Impression> bots =
                world.impressions().filter(i -> truth.isBot(i.user(), i.at())).toList();
        assertThat(share(bots, Impression::click)).isCloseTo(0.5, within(0.03));
        assertThat(bots)
                .filteredOn(Impression::click)
                .allSatisfy(i -> assertThat(i.dwellSeconds()).isEqualTo(1));
    }

    @Test
    void a_new_policy_leaves_its_own_propensities() {
        List<Impression> top = after(with(new Shift.NewPolicy(4, Policy.uniform()))).stream()
                .filter(i -> i.position() == 1)
                .toList();
        assertThat(top).allSatisfy(i -> assertThat(i.propensity()).isCloseTo(1 / 30.0, within(1e-12)));
    }

    private static List<Impression> with(Shift shift) {
        return WORLD.with(shift).impressions().toList();
    }

    private static List<Impression> before(List<Impression> log) {
        return log.stream().filter(i -> Calendar.dayOf(i.at()) < 4).toList();
    }

    private static List<Impression> after(List<Impression> log) {
        return log.stream().filter(i -> Calendar.dayOf(i.at()) >= 4).toList();
    }

    private static double share(List<Impression> log, Predicate<Impression> what) {
        return log.stream().filter(what).count() / (double) log.size();
    }

    private static double delay(List<Impression> log) {
        return log.stream()
                .mapToDouble(i -> Duration.between(i.at(), i.labelledAt()).toMillis())
                .average()
                .orElseThrow();
    }

    private static double oddsOfPets(Truth truth, int day) {
        Context context = new Context(Calendar.at(day, 0), Device.PHONE, 1, false);
        return logit(truth.attraction(0, videoOf(Topic.PETS), context));
    }

    private static int videoOf(Topic topic) {
        return WORLD.videos().stream()
                .filter(video -> video.topic() == topic)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static Impression withLength(Impression i, double length) {
        return new Impression(
                i.id(),
                i.page(),
                i.session(),
                i.at(),
                i.user(),
                i.video(),
                i.device(),
                i.position(),
                i.propensity(),
                i.subscribed(),
                i.videoAgeHours(),
                length,
                i.videoClickRate(),
                i.click(),
                i.dwellSeconds(),
                i.scrollDepth(),
                i.completed(),
                i.liked(),
                i.rating(),
                i.reported(),
                i.unsubscribed(),
                i.labelledAt());
    }
}
