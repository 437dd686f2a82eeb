package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RawLogTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(300).days(4);
    private static final List<Impression> CLEAN = WORLD.impressions().toList();
    private static final List<RawEvent> PLAIN = WORLD.rawLog().toList();

    @Test
    void without_traps_every_impression_comes_once() {
        assertThat(PLAIN.stream().map(RawEvent::eventId).collect(Collectors.toSet()))
                .isEqualTo(CLEAN.stream().map(i -> "e-" + i.id()).collect(Collectors.toSet()));
        assertThat(PLAIN).hasSameSizeAs(CLEAN);
    }

    @Test
    void without_traps_clocks_agree_within_a_second() {
        assertThat(PLAIN)
                .allSatisfy(event -> assertThat(Duration.between(event.clientTime(), event.receivedAt()))
                        .isBetween(Duration.ZERO, Duration.ofSeconds(1)));
    }

    @Test
    void the_log_is_in_the_order_of_arrival() {
        assertThat(WORLD.rawLog(Trap.values()).map(RawEvent::receivedAt)).isSortedAccordingTo(Instant::compareTo);
    }

    @Test
    void one_event_in_a_hundred_is_sent_twice() {
        List<RawEvent> raw = WORLD.rawLog(Trap.DUPLICATES).toList();
        assertThat((raw.size() - PLAIN.size()) / (double) PLAIN.size()).isCloseTo(0.01, within(0.003));
    }

    @Test
    void dropping_the_second_of_an_event_id_gives_the_plain_log() {
        Set<String> seen = new HashSet<>();
        assertThat(WORLD.rawLog(Trap.DUPLICATES).filter(event -> seen.add(event.eventId())))
                .isEqualTo(PLAIN);
    }

    @Test
    void three_events_in_a_hundred_are_late() {
        List<RawEvent> raw = WORLD.rawLog(Trap.LATE_EVENTS).toList();
        long late = raw.stream()
                .filter(event ->
                        Duration.between(event.clientTime(), event.receivedAt()).toSeconds() > 1)
                .count();
        assertThat(late / (double) raw.size()).isCloseTo(0.03, within(0.005));
    }

    @Test
    void only_indian_desktops_run_ahead_by_five_and_a_half_hours() {
        List<User> users = WORLD.users();
        assertThat(WORLD.rawLog(Trap.CLIENT_CLOCK)).allSatisfy(event -> {
            boolean india = users.get(event.user()).country() == Country.IN && event.device() == Device.DESKTOP;
            Duration ahead = Duration.between(event.receivedAt(), event.clientTime());
            assertThat(ahead.toMinutes()).isEqualTo(india ? 329 : 0);
        });
    }

    @Test
    void the_leak_counts_the_label_itself() {
        assertThat(WORLD.rawLog(Trap.LEAK).filter(RawEvent::click))
                .allSatisfy(event -> assertThat(event.recentClicks()).isPositive());
    }

    @Test
    void without_the_leak_the_first_page_of_a_session_has_no_recent_clicks() {
        assertThat(PLAIN.stream().filter(event -> event.page() % 8 == 0))
                .allSatisfy(event -> assertThat(event.recentClicks()).isZero());
    }
}
