package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlsd.display.Rendering;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong();
    private final List<Rendering> shown = new ArrayList<>();

    @Test
    void says_share_count_rate_and_the_time_left() {
        var bar = bar(10);
        now.set(2 * SECOND);
        bar.step(4);
        assertThat(last()).isEqualTo("epochs: 40 %, 4 of 10, 2.0/s, 3.0 s left");
    }

    @Test
    void says_at_the_end_how_long_it_took() {
        var bar = bar(10);
        now.set(5 * SECOND);
        bar.step(10);
        bar.close();
        assertThat(last()).isEqualTo("epochs: 100 %, 10 of 10, 2.0/s, took 5.0 s");
    }

    @Test
    void counts_where_nobody_knows_how_many() {
        var bar = bar(-1);
        now.set(SECOND);
        bar.step(3);
        assertThat(last()).isEqualTo("epochs: 3 steps, 3.0/s");
    }

    @Test
    void slow_steps_are_told_by_their_time() {
        var bar = bar(3);
        now.set(90 * SECOND);
        bar.step();
        assertThat(last()).isEqualTo("epochs: 33 %, 1 of 3, 1 min 30 s each, 3 min 00 s left");
    }

    @Test
    void shows_itself_at_most_ten_times_a_second() {
        var bar = bar(1_000);
        for (int i = 1; i <= 1_000; i++) {
            now.set(i * SECOND / 1_000);
            bar.step();
        }
        assertThat(shown).hasSizeBetween(9, 11);
    }

    @Test
    void is_gone_through_item_by_item() {
        var bar = bar(3);
        var seen = new ArrayList<String>();
        for (String item : new Track<>(bar, List.of("a", "b", "c"))) {
            seen.add(item);
        }
        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(last()).startsWith("epochs: 100 %, 3 of 3");
    }

    @Test
    void an_inner_bar_stands_under_the_outer_one_and_goes_when_it_is_done() {
        var epochs = new Track<>(bar(2), List.of(1, 2));
        for (int epoch : epochs) {
            for (int batch : epochs.inside("batches", List.of(1, 2, 3))) {
                now.addAndGet(SECOND + epoch + batch);
            }
        }
        assertThat(shown)
                .anySatisfy(
                        each -> assertThat(text(each)).contains("epochs: 50 %").contains("; batches: 67 %"));
        assertThat(last()).startsWith("epochs: 100 %, 2 of 2").doesNotContain("batches");
    }

    @Test
    void a_stream_keeps_its_elements() {
        assertThat(ProgressBar.over("squares", Stream.of(1, 2, 3)).map(x -> x * x))
                .containsExactly(1, 4, 9);
    }

    @Test
    void a_stream_that_knows_its_size_is_followed_to_its_end() {
        long sum = ProgressBar.over(Stream.of(1, 2, 3), this::bar)
                .mapToInt(x -> {
                    now.addAndGet(SECOND / 100);
                    return x;
                })
                .sum();
        assertThat(sum).isEqualTo(6);
        assertThat(last()).isEqualTo("epochs: 100 %, 3 of 3, 100/s, took 0.0 s");
    }

    @Test
    void a_stream_of_unknown_length_is_counted_to_its_end() {
        var steps = ProgressBar.over(Stream.iterate(1, x -> x < 50, x -> x + 1), this::bar);
        now.set(SECOND);
        assertThat(steps).hasSize(49);
        assertThat(last()).isEqualTo("epochs: 49 steps, 49/s, took 1.0 s");
    }

    @Test
    void many_threads_may_go_through_a_stream() {
        var steps = ProgressBar.over(IntStream.range(0, 10_000).boxed().toList().parallelStream(), this::bar);
        now.set(SECOND);
        assertThat(steps.mapToLong(Integer::longValue).sum()).isEqualTo(49_995_000);
        assertThat(last()).isEqualTo("epochs: 100 %, 10000 of 10000, 10000/s, took 1.0 s");
    }

    @Test
    void an_empty_loop_is_done_at_once() {
        assertThat(ProgressBar.over("nothing", List.of())).isEmpty();
    }

    @Test
    void a_label_is_escaped() {
        var bar = ProgressBar.of("<b>", 1, now::get, shown::add);
        bar.step();
        assertThat(String.valueOf(shown.getLast().data().get("text/html")))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    private ProgressBar bar(long total) {
        return ProgressBar.of("epochs", total, now::get, shown::add);
    }

    private String last() {
        return text(shown.getLast());
    }

    private static String text(Rendering rendering) {
        return String.valueOf(rendering.data().get("text/plain"));
    }
}
