package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Test
    void windows_stand_side_by_side_and_the_empty_ones_stay() {
        var rows = List.of(minute(10), minute(20), minute(125));
        List<Window<Instant>> windows = Window.every(HOUR, START, rows, at -> at);
        assertThat(windows).extracting(window -> window.rows().size()).containsExactly(2, 0, 1);
        assertThat(windows).extracting(Window::from).containsExactly(START, minute(60), minute(120));
        assertThat(windows).extracting(Window::until).containsExactly(minute(60), minute(120), minute(180));
    }

    @Test
    void a_row_at_the_edge_belongs_to_the_later_window() {
        assertThat(Window.every(HOUR, START, List.of(START, minute(60)), at -> at))
                .extracting(window -> window.rows().size())
                .containsExactly(1, 1);
    }

    @Test
    void rows_before_the_start_are_left_out() {
        assertThat(Window.every(HOUR, START, List.of(minute(-1)), at -> at)).isEmpty();
    }

    @Test
    void every_row_from_the_start_is_in_the_one_window_that_holds_it() {
        for (long seed = 0; seed < 50; seed++) {
            List<Instant> rows = new Random(seed)
                    .ints(100, -100, 2_000)
                    .mapToObj(WindowTest::minute)
                    .toList();
            var windows = Window.every(Duration.ofMinutes(7), START, rows, at -> at);
            assertThat(windows.stream().mapToInt(window -> window.rows().size()).sum())
                    .isEqualTo(rows.stream().filter(at -> !at.isBefore(START)).count());
            for (var window : windows) {
                assertThat(window.rows()).allMatch(at -> !at.isBefore(window.from()) && at.isBefore(window.until()));
            }
        }
    }

    @Test
    void windows_are_joined_from_the_first_to_the_last() {
        var windows = Window.every(HOUR, START, List.of(minute(10), minute(125)), at -> at);
        assertThat(Window.join(windows)).isEqualTo(new Window<>(START, minute(180), List.of(minute(10), minute(125))));
        assertThatThrownBy(() -> Window.join(List.of())).hasMessage("joining windows needs one at least, but got none");
    }

    @Test
    void a_window_lasts_longer_than_nothing() {
        assertThatThrownBy(() -> new Window<>(START, START, List.of()))
                .hasMessage("a window needs to end after it begins, but got " + START + " to " + START);
        assertThatThrownBy(() -> Window.every(Duration.ZERO, START, List.of(START), at -> at))
                .hasMessage("a window needs a positive length, but got PT0S");
    }
}
