package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mlsd.display.Rendering;
import mlsd.plot.PlotlyChart;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final FakeComms comms = new FakeComms();

    @Test
    void a_first_point_begins_a_line() {
        try (var live = Live.chart("The loss falls", "step", "loss")) {
            live.model().open(comms);
            live.add("train", 1, 0.5);
        }
        assertThat(List.of(numbers("x"), numbers("y"))).isEqualTo(List.of(List.of(1.0), List.of(0.5)));
    }

    @Test
    void later_points_travel_alone() {
        var live = Live.chart("The loss falls", "step", "loss");
        live.model().open(comms);
        live.add("train", 1, 0.5).close();
        live.add("train", 2, 0.25).close();
        var last = comms.of("AnyModel").sent.getLast();
        assertThat(last)
                .isEqualTo(Map.of(
                        "method",
                        "custom",
                        "content",
                        Map.of("append", List.of(Map.of("name", "train", "x", List.of(2.0), "y", List.of(0.25))))));
    }

    @Test
    void a_page_that_is_loaded_anew_gets_all_points() {
        var live = Live.chart("The loss falls", "step", "loss");
        live.model().open(comms);
        live.add("train", 1, 0.5).close();
        live.add("train", 2, 0.25).close();
        assertThat(numbers("y")).containsExactly(0.5, 0.25);
    }

    @Test
    void a_long_line_is_thinned_and_keeps_its_ends() {
        var live = Live.chart("The loss falls", "step", "loss");
        live.model().open(comms);
        for (int i = 0; i <= 2_000; i++) {
            live.add("train", i, i);
        }
        live.close();
        assertThat(numbers("x")).hasSize(1_001).startsWith(0.0, 2.0).endsWith(2_000.0);
    }

    @Test
    void where_no_page_follows_all_points_are_told_and_the_text_is_the_last_one() {
        var shown = new ArrayList<Rendering>();
        var live = Live.chart("The loss falls", "step", "loss");
        live.model().open(comms);
        live.show(shown::add, false);
        live.add("train", 1, 0.5).close();
        live.add("train", 2, 0.25).close();
        assertThat(comms.of("AnyModel").sent("update", "figures")).hasSize(2);
        assertThat(comms.of("AnyModel").sent).noneMatch(message -> "custom".equals(message.get("method")));
        assertThat(text(shown.getFirst())).startsWith("The loss falls [empty]");
        assertThat(text(shown.getLast())).endsWith("\"train\": x 2 values from 1 to 2; y 2 values from 0.25 to 0.5");
        assertThat(shown.getLast().data()).containsKey(PlotlyChart.MIME);
    }

    @Test
    void a_page_that_follows_is_not_made_to_draw_again_at_the_end() {
        var shown = new ArrayList<Rendering>();
        var live = Live.chart("The loss falls", "step", "loss");
        live.show(shown::add, true);
        live.add("train", 1, 0.5).close();
        assertThat(shown).hasSize(1);
    }

    private static String text(Rendering rendering) {
        return String.valueOf(rendering.data().get("text/plain"));
    }

    @Test
    void many_threads_may_add() throws Exception {
        var live = Live.chart("Latency", "request", "ms");
        live.model().open(comms);
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            String name = "client " + t;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 100; i++) {
                    live.add(name, i, i);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        live.close();
        assertThat(traces())
                .hasSize(4)
                .allSatisfy(trace -> assertThat(trace.get("x"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .hasSize(100));
    }

    @Test
    void names_from_data_are_escaped() {
        var live = Live.chart("<script>", "x", "y");
        live.model().open(comms);
        live.add("<img src=x>", 1, 1).close();
        assertThat(String.valueOf(comms.of("AnyModel").state().get("figures")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<img");
    }

    private List<Double> numbers(String axis) {
        return traces().getFirst().get(axis) instanceof List<?> values
                ? values.stream().map(Scale::decimal).toList()
                : List.of();
    }

    private List<Map<?, ?>> traces() {
        List<Map<?, ?>> traces = new ArrayList<>();
        if (comms.of("AnyModel").state().get("figures") instanceof List<?> figures
                && figures.getFirst() instanceof Map<?, ?> figure
                && figure.get("data") instanceof List<?> data) {
            data.forEach(trace -> traces.add((Map<?, ?>) trace));
        }
        return traces;
    }
}
