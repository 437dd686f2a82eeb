package mlsd.widget;

import java.util.List;
import java.util.Map;
import mlsd.display.Renderers;
import mlsd.display.Rendering;
import mlsd.plot.PlotlyChart;
import org.jspecify.annotations.Nullable;

/// A place where one value after another is shown: charts by a module of ours, which redraws them without a blank
/// frame and keeps the zoom; whatever else there is, by Jupyter's own output area.
final class Stage implements Widget {
    private static final List<String> GONE = List.of("mlsd-gone");
    private final Model figures = Parts.module("figures", Map.of("figures", List.of(), "description", ""));
    private final Model output = Parts.output();
    private final Model model = Parts.box("VBox", List.of(figures, output), "mlsd-stage");
    private volatile Rendering still = Rendering.text("");

    /// Replaces what is shown by this value.
    void show(@Nullable Object value) {
        List<Object> shown = Items.of(value);
        if (shown.stream().anyMatch(Widget.class::isInstance)) {
            nest(shown.size() == 1 ? Box.widget(shown.getFirst()) : Box.column(shown.toArray()));
            return;
        }
        unnest();
        List<Rendering> renderings = shown.stream().map(Renderers::of).toList();
        if (!shown.isEmpty() && shown.stream().allMatch(Items::isChart)) {
            draw(renderings);
        } else {
            print(Items.outputs(renderings));
        }
        still = Items.joined(renderings);
    }

    /// Replaces what is shown by what went wrong, in red.
    void fail(Throwable error) {
        Rendering alarm = Alarm.of(error);
        unnest();
        print(Items.outputs(List.of(alarm)));
        still = alarm;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Rendering still() {
        return still;
    }

    /// A widget inside this one, live too; it ends when the next value comes.
    private void nest(Widget widget) {
        print(List.of());
        model.change("children", List.of(figures, output, widget.model()));
        still = widget.still();
    }

    private void unnest() {
        if (model.value("children") instanceof List<?> children && children.size() > 2) {
            model.change("children", List.of(figures, output));
        }
    }

    private void draw(List<Rendering> charts) {
        Rendering all = Items.joined(charts);
        figures.change(Map.of(
                "figures",
                        charts.stream()
                                .map(chart -> chart.data().get(PlotlyChart.MIME))
                                .toList(),
                "description", String.valueOf(all.data().get("text/plain")),
                "_dom_classes", List.of()));
        if (!GONE.equals(output.value("_dom_classes"))) {
            output.change(Map.of("outputs", List.of(), "_dom_classes", GONE));
        }
    }

    private void print(List<Map<String, Object>> outputs) {
        output.change(Map.of("outputs", outputs, "_dom_classes", List.of()));
        if (!GONE.equals(figures.value("_dom_classes"))) {
            figures.change(Map.of("figures", List.of(), "_dom_classes", GONE));
        }
    }
}
