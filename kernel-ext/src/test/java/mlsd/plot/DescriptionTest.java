package mlsd.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;

class DescriptionTest {
    @Test
    void says_title_kind_axes_points_ranges_and_gaps() {
        Table table =
                Table.create(DoubleColumn.create("x <m>", 1, 2.5, 4), DoubleColumn.create("y", 3, Double.NaN, -1));
        assertThat(PlotlyChart.of(ScatterPlot.create("A & B", table, "x <m>", "y")))
                .hasToString("""
                A & B [scatter]
                  x axis: x <m>
                  y axis: y
                  - scatter: x 3 values from 1 to 4; y 3 values from -1 to 3, 1 missing""");
    }

    @Test
    void names_the_categories() {
        Table table = Table.create(StringColumn.create("c", "7", "<b>"), DoubleColumn.create("y", 3, 1000000.25));
        assertThat(PlotlyChart.of(VerticalBarPlot.create("T", table, "c", "y"))).hasToString("""
                T [bar]
                  - bar: x 2 values (7, <b>); y 2 values from 3 to 1000000""");
    }
}
