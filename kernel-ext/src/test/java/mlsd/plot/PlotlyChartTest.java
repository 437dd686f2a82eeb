package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/// Each mend by itself: what jsplot was given is what Plotly gets.
class PlotlyChartTest {
    private static final double[] X = {1, 2};

    @Test
    void titles_of_chart_and_axes_become_objects() {
        Map<String, Object> layout = layout(Layout.builder("T", "across", "up").build());
        assertThat(layout).containsEntry("title", Map.of("text", "T"));
        assertThat(layout).containsEntry("xaxis", Map.of("title", Map.of("text", "across")));
        assertThat(layout).containsEntry("yaxis", Map.of("title", Map.of("text", "up")));
    }

    @Test
    void a_title_keeps_quotes_backslashes_and_angle_brackets_as_text() {
        assertThat(layout(Layout.builder("it's \"q\" \\d <b> & \\").build()))
                .containsEntry("title", Map.of("text", "it's \"q\" \\d &lt;b> &amp; \\"));
    }

    @Test
    void the_title_font_moves_into_the_title() {
        Font font = Font.builder().size(24).color("#2e8b57").build();
        assertThat(layout(Layout.builder("T").titleFont(font).build()))
                .containsEntry("title", Map.of("text", "T", "font", Map.of("color", "#2e8b57", "size", 24)))
                .doesNotContainKey("titlefont");
    }

    @Test
    void backgrounds_that_jsplot_forgets_to_write_are_kept() {
        assertThat(layout(Layout.builder()
                        .plotBgColor("#eee")
                        .paperBgColor("#ddd")
                        .build()))
                .containsEntry("plot_bgcolor", "#eee")
                .containsEntry("paper_bgcolor", "#ddd");
    }

    @Test
    void settings_written_as_text_become_truth_and_numbers() {
        Axis axis = Axis.builder()
                .autoRange(Axis.AutoRange.FALSE)
                .tickSettings(TickSettings.builder().nTicks(4).build())
                .build();
        assertThat(layout(Layout.builder().xAxis(axis).build()).get("xaxis"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("autorange", false)
                .containsEntry("nticks", 4L)
                .containsEntry("tickmode", "auto");
    }

    @Test
    void the_opacity_of_a_histogram_becomes_a_number() {
        assertThat(trace(new Figure(HistogramTrace.builder(X).opacity(0.5).build())))
                .containsEntry("opacity", 0.5);
    }

    @Test
    void old_names_of_settings_are_renamed() {
        assertThat(Mends.of(Map.of("showExponent", "all", "showspike", true)))
                .isEqualTo(Map.of("showexponent", "all", "showspikes", true));
    }

    @Test
    void a_domain_written_with_decimal_commas_is_two_numbers_again() {
        assertThat(Mends.of(JsplotScript.read("{domain: [0,05, 0,45]}")))
                .isEqualTo(Map.of("domain", List.of(0.05, 0.45)));
    }

    @Test
    void a_setting_without_a_value_does_not_break_the_rest() {
        assertThat(Mends.of(JsplotScript.read("{outlinewidth: , x: 1}"))).isEqualTo(Map.of("x", 1));
    }

    @Test
    void numbers_are_numbers_and_missing_ones_null() {
        double[] holes = {1.5, Double.NaN, Double.NEGATIVE_INFINITY, 3};
        assertThat(trace(new Figure(ScatterTrace.builder(holes, holes).build())))
                .containsEntry("y", Arrays.asList(1.5, null, null, 3L));
    }

    @Test
    void missing_cells_of_any_column_are_null() {
        IntColumn whole = IntColumn.create("n", new int[] {3});
        BooleanColumn truth = BooleanColumn.create("b", true);
        DateColumn day = DateColumn.create("d", java.time.LocalDate.of(2024, 1, 31));
        for (Column<?> column : List.of(whole, truth, day)) {
            column.appendMissing();
        }
        assertThat(List.of(cells(whole), cells(truth), cells(day)))
                .isEqualTo(List.of(
                        Arrays.asList(3, null), Arrays.asList("true", null), Arrays.asList("2024-01-31", null)));
    }

    @Test
    void text_that_reads_as_numbers_stays_text_on_an_axis_of_categories() {
        PlotlyChart chart = PlotlyChart.of(
                new Figure(BarTrace.builder(StringColumn.create("c", "08", "7"), DoubleColumn.create("y", X))
                        .build()));
        assertThat(chart.data().getFirst()).containsEntry("x", List.of("08", "7"));
        assertThat(chart.layout()).containsEntry("xaxis", Map.of("type", "category"));
    }

    @Test
    void lying_bars_have_their_categories_on_the_y_axis() {
        PlotlyChart chart = PlotlyChart.of(new Figure(BarTrace.builder(new String[] {"7", "8"}, X)
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .build()));
        assertThat(chart.data().getFirst())
                .containsEntry("y", List.of("7", "8"))
                .containsEntry("x", List.of(1L, 2L));
        assertThat(chart.layout())
                .containsEntry("yaxis", Map.of("type", "category"))
                .doesNotContainKey("xaxis");
    }

    @Test
    void text_that_reads_as_dates_stays_on_a_time_axis() {
        assertThat(layout(
                        Layout.builder().build(),
                        BarTrace.builder(new String[] {"2024-01-31", "2024-02-01"}, X)
                                .build()))
                .doesNotContainKey("xaxis");
    }

    @Test
    void labels_make_no_tags() {
        assertThat(trace(new Figure(BarTrace.builder(new String[] {"<a href=\"x\">", "a&lt;"}, X)
                        .name("<b>")
                        .build())))
                .containsEntry("x", List.of("&lt;a href=\"x\">", "a&amp;lt;"))
                .containsEntry("name", "&lt;b>");
    }

    @Test
    void hover_texts_keep_line_breaks_but_make_no_links() {
        assertThat(trace(new Figure(ScatterTrace.builder(X, X)
                        .text(new String[] {"a<br>b", "<a href='x'>y</a>"})
                        .build())))
                .containsEntry("text", List.of("a<br>b", "&lt;a href='x'>y&lt;/a>"));
    }

    @Test
    void a_figure_may_set_what_it_likes_over_the_template() {
        Map<String, Object> layout = Map.of("template", Map.of(), "width", 300);
        assertThat(new PlotlyChart(List.of(), layout).layout()).isEqualTo(layout);
    }

    @Test
    void settings_of_the_figure_win_over_ours() {
        Figure figure = new Figure(
                Layout.builder().build(),
                Config.builder().displayLogo(true).build(),
                ScatterTrace.builder(X, X).build());
        assertThat(PlotlyChart.of(figure).config()).isEqualTo(Map.of("displaylogo", true, "typesetMath", false));
    }

    @Test
    void a_chart_does_not_change_with_what_it_was_made_from() {
        var cells = new ArrayList<>(List.of(1));
        var trace = new LinkedHashMap<String, Object>(Map.of("x", cells));
        var chart = new PlotlyChart(List.of(trace), Map.of(), Map.of());
        cells.add(2);
        trace.clear();
        assertThat(chart.data()).isEqualTo(List.of(Map.of("x", List.of(1))));
    }

    @Test
    void a_chart_cannot_be_changed() {
        var chart = new PlotlyChart(List.of(Map.of("x", List.of(1))), Map.of(), Map.of());
        assertThatThrownBy(() -> chart.data().getFirst().put("x", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Map<String, Object> layout(Layout layout) {
        return layout(layout, ScatterTrace.builder(X, X).build());
    }

    private static Map<String, Object> layout(Layout layout, tech.tablesaw.plotly.traces.Trace trace) {
        return PlotlyChart.of(new Figure(layout, trace)).layout();
    }

    private static Map<String, Object> trace(Figure figure) {
        return PlotlyChart.of(figure).data().getFirst();
    }

    private static Object cells(Column<?> column) {
        return trace(new Figure(ScatterTrace.builder(column, column).build())).getOrDefault("x", "none");
    }
}
