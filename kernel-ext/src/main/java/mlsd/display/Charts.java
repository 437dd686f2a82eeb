package mlsd.display;

import mlsd.plot.PlotlyChart;
import tech.tablesaw.plotly.components.Figure;

/// Charts: Plotly's JSON for the screen, what the chart shows in words for all else.
final class Charts {
    private Charts() {}

    static Rendering of(Figure figure) {
        return of(PlotlyChart.of(figure));
    }

    static Rendering of(PlotlyChart chart) {
        return Rendering.text(chart.description()).with(PlotlyChart.MIME, chart.json());
    }
}
