package mlsd.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.AreaPlot;
import tech.tablesaw.plotly.api.BoxPlot;
import tech.tablesaw.plotly.api.BubblePlot;
import tech.tablesaw.plotly.api.CandlestickPlot;
import tech.tablesaw.plotly.api.ContourPlot;
import tech.tablesaw.plotly.api.Heatmap;
import tech.tablesaw.plotly.api.Histogram;
import tech.tablesaw.plotly.api.Histogram2D;
import tech.tablesaw.plotly.api.HorizontalBarPlot;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.OHLCPlot;
import tech.tablesaw.plotly.api.ParetoPlot;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.QQPlot;
import tech.tablesaw.plotly.api.QuantilePlot;
import tech.tablesaw.plotly.api.Scatter3DPlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.TimeSeriesPlot;
import tech.tablesaw.plotly.api.TukeyMeanDifferencePlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.api.ViolinPlot;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout.BarMode;

/// The figures of Tablesaw's plotting guide made with one call each, in the guide's own form.
final class Gallery {
    private Gallery() {}

    /// File name → figure.
    static Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        relations(figures);
        distributions(figures);
        bars(figures);
        times(figures);
        return figures;
    }

    private static void relations(Map<String, Figure> to) {
        Table cars = Cars.table();
        Table ordered = cars.sortOn("weight");
        to.put("scatter", ScatterPlot.create("Heavier cars drink more", cars, "weight", "mpg"));
        to.put("scatter-groups", ScatterPlot.create("Origins differ", cars, "weight", "mpg", "origin"));
        to.put("bubble", BubblePlot.create("Bubbles carry a third number", cars, "weight", "mpg", "size"));
        to.put("bubble-groups", BubblePlot.create("Bubbles by group", cars, "weight", "mpg", "size", "origin"));
        to.put("line", LinePlot.create("A line follows the order", ordered, "weight", "mpg"));
        to.put("line-groups", LinePlot.create("A line for each origin", ordered, "weight", "mpg", "origin"));
        to.put("area", AreaPlot.create("The area under the curve", ordered, "weight", "mpg"));
        to.put("scatter-3d", Scatter3DPlot.create("Three numbers", cars, "weight", "mpg", "size"));
        to.put(
                "scatter-3d-groups",
                Scatter3DPlot.create("Three numbers by origin", cars, "weight", "mpg", "size", "origin"));
    }

    private static void distributions(Map<String, Figure> to) {
        Table cars = Cars.table();
        double[] normal = new Random(3).doubles(200, -2, 2).toArray();
        double[] shifted = new Random(4).doubles(200, -1, 3).toArray();
        to.put("histogram", Histogram.create("Most weigh a ton", cars, "weight"));
        to.put("histogram-2d", Histogram2D.create("Weight and consumption", cars, "weight", "mpg"));
        to.put("box", BoxPlot.create("Boxes keep their numeric names", cars, "cylinders", "mpg"));
        to.put("violin", ViolinPlot.create("Violins show the shape", cars, "origin", "mpg", true, true));
        to.put("quantile", QuantilePlot.create("Quantiles of weight", cars, "weight"));
        to.put("qq", QQPlot.create("Two samples, quantile by quantile", "first", normal, "second", shifted));
        to.put("tukey", TukeyMeanDifferencePlot.create("Mean against difference", "metres", normal, shifted));
        to.put("heatmap", Heatmap.create("Origin by cylinders", cars, "origin", "cylinders"));
        to.put("contour", ContourPlot.create("Origin by cylinders, as heights", cars, "origin", "cylinders"));
    }

    private static void bars(Map<String, Figure> to) {
        Table sales = Cars.sales();
        to.put("bar-vertical", VerticalBarPlot.create("Sales by region", sales, "region", "2024"));
        to.put("bar-horizontal", HorizontalBarPlot.create("Sales, lying", sales, "region", "2024"));
        to.put("bar-grouped", VerticalBarPlot.create("Two years", sales, "region", BarMode.GROUP, "2023", "2024"));
        to.put(
                "bar-stacked",
                VerticalBarPlot.create("Two years stacked", sales, "region", BarMode.STACK, "2023", "2024"));
        to.put(
                "bar-stacked-lying",
                HorizontalBarPlot.create("Stacked, lying", sales, "region", BarMode.STACK, "2023", "2024"));
        to.put("pareto", ParetoPlot.createVertical("The South sells most", sales, "region", "2024"));
        to.put("pie", PiePlot.create("Shares of sales", sales, "region", "2024"));
        to.put(
                "bar-numeric-labels",
                VerticalBarPlot.create(
                        "Cylinders are names",
                        Cars.table()
                                .summarize("mpg", tech.tablesaw.aggregate.AggregateFunctions.mean)
                                .by("cylinders"),
                        "cylinders",
                        "Mean [mpg]"));
    }

    private static void times(Map<String, Figure> to) {
        Table prices = Cars.prices();
        to.put("time-series", TimeSeriesPlot.create("Ten days", prices, "day", "close"));
        to.put("date-time-series", TimeSeriesPlot.createDateTimeSeries("Ten hours", prices, "time", "close"));
        to.put("candlestick", CandlestickPlot.create("Candles", prices, "day", "open", "high", "low", "close"));
        to.put("ohlc", OHLCPlot.create("Open, high, low, close", prices, "day", "open", "high", "low", "close"));
    }
}
