package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

class ThinningTest {
    @Test
    void five_thousand_points_are_drawn_as_they_are() {
        assertThat(scatter(5_000).data().getFirst()).containsEntry("type", "scatter");
    }

    @Test
    void more_are_drawn_by_the_graphics_card() {
        assertThat(scatter(5_001).data().getFirst()).containsEntry("type", "scattergl");
    }

    @Test
    void a_filled_area_is_not() {
        double[] x = numbers(5_001);
        var area = ScatterTrace.builder(x, x).fill(ScatterTrace.Fill.TO_ZERO_Y).build();
        assertThat(PlotlyChart.of(new Figure(area)).data().getFirst()).containsEntry("type", "scatter");
    }

    @Test
    void twenty_thousand_points_are_all_there() {
        assertThat(column(scatter(20_000), "x")).hasSize(20_000);
    }

    @Test
    void of_more_twenty_thousand_are_kept_and_the_chart_says_so() {
        PlotlyChart chart = scatter(50_000);
        assertThat(column(chart, "x")).hasSize(20_000);
        assertThat(chart.description()).contains("note: A sample: 20,000 of 50,000 points");
    }

    @Test
    void a_sample_keeps_ends_and_extremes() {
        double[] x = numbers(50_000);
        double[] y = numbers(50_000);
        y[31_415] = -7;
        y[27_182] = 99_999;
        assertThat(column(PlotlyChart.of(new Figure(ScatterTrace.builder(x, y).build())), "x"))
                .contains(0L, 31_415L, 27_182L, 49_999L);
    }

    @Test
    void sizes_stay_with_their_points() {
        double[] x = IntStream.rangeClosed(1, 30_000).asDoubleStream().toArray();
        var marker = Marker.builder().size(x).build();
        var trace = PlotlyChart.of(
                        new Figure(ScatterTrace.builder(x, x).marker(marker).build()))
                .data()
                .getFirst();
        assertThat(trace.get("marker")).isEqualTo(Map.of("size", trace.getOrDefault("x", List.of())));
    }

    @Test
    void the_sample_is_the_same_every_time() {
        assertThat(scatter(30_000)).isEqualTo(scatter(30_000));
    }

    @Test
    void a_histogram_is_never_sampled() {
        var histogram = HistogramTrace.builder(numbers(30_000)).build();
        assertThat(column(PlotlyChart.of(new Figure(histogram)), "x")).hasSize(30_000);
    }

    @Test
    void rounding_keeps_five_digits_of_a_small_number() {
        assertThat(Rounding.of(0.000123456789, 1)).isEqualTo(0.00012346);
    }

    @Test
    void rounding_keeps_neighbours_of_a_narrow_range_apart() {
        assertThat(Rounding.of(1_700_000_000.123456, 0.5))
                .isEqualTo(1_700_000_000.123456, org.assertj.core.data.Offset.offset(0.000005));
    }

    private static PlotlyChart scatter(int points) {
        double[] x = numbers(points);
        return PlotlyChart.of(new Figure(
                ScatterTrace.builder(x, Arrays.stream(x).map(Math::sqrt).toArray())
                        .build()));
    }

    private static List<Object> column(PlotlyChart chart, String name) {
        return Json.list((List<?>) chart.data().getFirst().getOrDefault(name, List.of()));
    }

    private static double[] numbers(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }
}
