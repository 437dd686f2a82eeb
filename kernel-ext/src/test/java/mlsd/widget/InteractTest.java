package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mlsd.plot.PlotlyChart;
import org.junit.jupiter.api.Test;

class InteractTest {
    private final FakeComms comms = new FakeComms();
    private final IntSlider k = IntSlider.of("k", 0, 1000).at(1);

    @Test
    void the_result_is_shown_at_once() {
        Interact.of(k, value -> value * 10).model().open(comms);
        assertThat(shownText()).isEqualTo("10");
    }

    @Test
    void a_move_replaces_the_result() {
        Interact.of(k, value -> value * 10).model().open(comms);
        comms.of("IntSliderModel").reader("value", 7);
        assertThat(shownText()).isEqualTo("70");
        assertThat(comms.of("OutputModel").sent("update", "outputs")).hasSize(1);
    }

    @Test
    void four_controls_give_four_typed_values() {
        var interact = Interact.of(
                k,
                Checkbox.of("b").at(true),
                Text.of("t").at("x"),
                Slider.of("d", 0, 1, 0.5),
                (i, b, t, d) -> i + 1 + (b ? t : "") + d / 2);
        assertThat(String.valueOf(interact.still().data().get("text/plain"))).endsWith("2x0.25");
    }

    @Test
    void any_number_of_controls_gives_the_list_of_their_values() {
        var scores = Stream.of("a", "b", "c", "d", "e")
                .map(name -> IntSlider.of(name, 0, 2).at(1))
                .toList();
        Interact.ofAll(scores, values -> values).model().open(comms);
        scores.getLast().at(2);
        assertThat(shownText()).isEqualTo("[1, 1, 1, 1, 2]");
    }

    @Test
    void without_a_control_there_is_nothing_to_move() {
        assertThatThrownBy(() -> Interact.ofAll(List.<IntSlider>of(), values -> values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("something to interact with needs at least one control, but got none: "
                        + "pass a slider, for example");
    }

    @Test
    void a_chart_goes_to_the_module_that_redraws_in_place() {
        Interact.of(k, InteractTest::chart).model().open(comms);
        comms.of("IntSliderModel").reader("value", 3);
        assertThat(comms.of("AnyModel").sent("update", "figures")).hasSize(1);
        assertThat(comms.of("OutputModel").sent("update", "outputs")).isEmpty();
        assertThat(String.valueOf(comms.of("AnyModel").state().get("description")))
                .contains("f = 3");
    }

    @Test
    void a_list_is_shown_item_by_item_when_it_holds_charts() {
        Interact.of(k, value -> List.of(chart(value), 5)).model().open(comms);
        assertThat((List<?>) comms.of("OutputModel").state().get("outputs")).hasSize(2);
    }

    @Test
    void a_list_of_numbers_stays_one_value() {
        Interact.of(k, value -> List.of(value, 2)).model().open(comms);
        assertThat(shownText()).isEqualTo("[1, 2]");
    }

    @Test
    void an_exception_is_shown_escaped_and_the_next_move_is_served() {
        Interact.of(k, value -> {
                    if (value == 2) {
                        throw new IllegalStateException("<b>broken</b>");
                    }
                    return value;
                })
                .model()
                .open(comms);
        comms.of("IntSliderModel").reader("value", 2);
        assertThat(String.valueOf(shown().get("text/html")))
                .contains("role=\"alert\"")
                .contains("IllegalStateException: &lt;b&gt;broken&lt;/b&gt;");
        comms.of("IntSliderModel").reader("value", 3);
        assertThat(shownText()).isEqualTo("3");
    }

    @Test
    void even_an_error_leaves_the_widget_alive() {
        Interact.of(k, value -> value == 2 ? endless(0) : value).model().open(comms);
        comms.of("IntSliderModel").reader("value", 2);
        assertThat(shownText()).startsWith("StackOverflowError");
        comms.of("IntSliderModel").reader("value", 3);
        assertThat(shownText()).isEqualTo("3");
    }

    @Test
    void stale_values_are_skipped_and_the_last_one_runs() throws Exception {
        var calls = new ConcurrentLinkedQueue<Integer>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Interact.of(k, value -> {
            calls.add(value);
            if (value == 2) {
                begun.countDown();
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
            }
            return value;
        });
        var first = Thread.ofVirtual().start(() -> k.at(2));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        for (int value = 3; value <= 100; value++) {
            k.at(value);
        }
        goOn.countDown();
        first.join();
        assertThat(calls).containsExactly(1, 2, 100);
    }

    @Test
    void the_function_never_runs_beside_itself() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var last = new AtomicInteger();
        Interact.of(k, value -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            last.set(value);
            inside.decrementAndGet();
            return value;
        });
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 8; t++) {
            int from = t * 100;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 100; i++) {
                    k.at(from + i);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(last.get()).isEqualTo(k.value());
    }

    @Test
    void still_large_numbers_keep_their_zeros() {
        var users = LogSlider.of("users", 1_000, 1e9).at(100_000);
        assertThat(Interact.of(users, value -> "seen").still().data())
                .containsEntry("text/plain", "users = 100,000\nseen");
    }

    @Test
    void still_it_says_where_the_controls_stand_and_what_came_of_it() {
        assertThat(Interact.of(k, value -> value * 10).still().data()).containsEntry("text/plain", "k = 1\n10");
    }

    @Test
    void closing_leaves_no_comm_behind() {
        Interact.of(k, InteractTest::chart).model().open(comms).close();
        assertThat(comms.open).isEmpty();
    }

    @Test
    void a_slow_function_can_wait_for_the_release() {
        Interact.of(k, value -> value).onRelease().model().open(comms);
        assertThat(comms.of("IntSliderModel").first).containsEntry("continuous_update", false);
    }

    @Test
    void a_widget_as_result_is_live_and_ends_with_the_next_result() {
        Interact.of(k, value -> Text.of("t" + value)).model().open(comms);
        int before = comms.open.size();
        comms.of("IntSliderModel").reader("value", 2);
        comms.of("IntSliderModel").reader("value", 3);
        assertThat(comms.open).hasSize(before);
        assertThat(comms.of("TextModel").first).containsEntry("description", "t3");
    }

    private static int endless(int depth) {
        return depth < 0 ? 0 : endless(depth + 1) + 1;
    }

    private static PlotlyChart chart(int f) {
        return new PlotlyChart(
                List.of(Map.of("type", "scatter", "y", List.of(f))),
                Map.of("title", Map.of("text", "f = " + f)),
                Map.of());
    }

    private String shownText() {
        return String.valueOf(shown().get("text/plain"));
    }

    private Map<?, ?> shown() {
        return comms.of("OutputModel").state().get("outputs") instanceof List<?> outputs
                        && outputs.getFirst() instanceof Map<?, ?> output
                        && output.get("data") instanceof Map<?, ?> data
                ? data
                : Map.of();
    }
}
