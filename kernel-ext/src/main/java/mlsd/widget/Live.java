package mlsd.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mlsd.display.Renderers;
import mlsd.display.Rendering;
import mlsd.plot.PlotlyChart;

/// A chart that grows while something runs: a training, a load test.
///
/// ```java
/// try (var live = Live.chart("The loss falls", "step", "loss")) {
///     for (int step = 0; step < 500; step++) live.add("train", step, train(step));
/// }
/// ```
///
/// Points leave for the screen at most twenty times a second, and only the new ones. Above 2,000 points a line
/// keeps every second one. Any thread may add. Once it is closed, what is shown where nothing is live shows all of it.
public final class Live implements Widget, AutoCloseable {
    private static final long PATIENCE_MILLIS = 50;
    private static final String VIEW = "application/vnd.jupyter.widget-view+json";
    private final Map<String, Points> lines = new LinkedHashMap<>();
    private final Map<String, Object> layout;
    private final Model figures;
    private Consumer<Rendering> screen = _ -> {};
    private Object view = "";
    private boolean watched = true;
    private boolean waiting;
    private boolean anew = true;

    private Live(String title, String x, String y) {
        this.layout = Map.of(
                "title", Map.of("text", Alarm.escape(title)),
                "xaxis", Map.of("title", Map.of("text", Alarm.escape(x))),
                "yaxis", Map.of("title", Map.of("text", Alarm.escape(y))));
        PlotlyChart empty = figure();
        this.figures =
                Parts.module("figures", Map.of("figures", List.of(empty.json()), "description", empty.description()));
    }

    /// An empty chart, shown at once below the running cell.
    ///
    /// @param x what the horizontal axis counts
    /// @param y what is measured, with its unit
    public static Live chart(String title, String x, String y) {
        Live live = new Live(title, x, y);
        if (JupyterComms.kernel().isPresent()) {
            live.show(Display.here(), JupyterComms.watched());
        }
        return live;
    }

    /// @param watched whether a page follows; otherwise the whole state is told, as what runs a notebook without a
    ///     page keeps states and no news
    void show(Consumer<Rendering> place, boolean watched) {
        this.watched = watched;
        Rendering first = rendering();
        view = first.data().getOrDefault(VIEW, "");
        screen = place;
        screen.accept(first);
    }

    /// Adds a point to a line; a new name begins a new line.
    public synchronized Live add(String line, double x, double y) {
        Points points = lines.computeIfAbsent(line, _ -> {
            anew = true;
            return new Points();
        });
        anew |= points.add(x, y);
        if (!waiting) {
            waiting = true;
            Thread.ofVirtual().name("mlsd-live").start(this::later);
        }
        return this;
    }

    /// Shows the last points. A page has them already, and would only draw the chart a second time.
    @Override
    public synchronized void close() {
        tell();
        if (!watched) {
            screen.accept(still().with(VIEW, view));
        }
    }

    private void tell() {
        waiting = false;
        PlotlyChart chart = figure();
        Map<String, Object> state = Map.of("figures", List.of(chart.json()), "description", chart.description());
        if (anew || !watched) {
            figures.change(state);
        } else {
            figures.follow(state, Map.of("append", news()));
        }
        anew = false;
        lines.values().forEach(Points::told);
    }

    @Override
    public Model model() {
        return figures;
    }

    @Override
    public synchronized Rendering still() {
        return Renderers.of(figure());
    }

    private void later() {
        try {
            Thread.sleep(watched ? PATIENCE_MILLIS : 5 * PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (waiting) {
                tell();
            }
        }
    }

    private List<Map<String, Object>> news() {
        List<Map<String, Object>> news = new ArrayList<>();
        lines.forEach((name, points) -> news.add(points.news(Alarm.escape(name))));
        return news;
    }

    private PlotlyChart figure() {
        List<Map<String, Object>> traces = new ArrayList<>();
        lines.forEach((name, points) -> traces.add(points.trace(Alarm.escape(name))));
        return new PlotlyChart(traces, layout, Map.of("displaylogo", false));
    }
}
