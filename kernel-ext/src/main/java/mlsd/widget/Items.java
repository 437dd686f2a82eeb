package mlsd.widget;

import java.awt.Image;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mlsd.display.Displayable;
import mlsd.display.Rendering;
import mlsd.plot.PlotlyChart;
import org.jspecify.annotations.Nullable;
import smile.data.DataFrame;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.table.Relation;

/// What is to be shown one below the other: a list of charts and tables item by item, a list of numbers as one.
final class Items {
    private Items() {}

    static List<Object> of(@Nullable Object value) {
        if (value instanceof Collection<?> many && many.stream().anyMatch(Items::standsAlone)) {
            return many.stream()
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    static boolean isChart(Object value) {
        return value instanceof PlotlyChart || value instanceof Figure;
    }

    private static boolean standsAlone(@Nullable Object value) {
        return value instanceof Displayable
                || value instanceof PlotlyChart
                || value instanceof Figure
                || value instanceof Relation
                || value instanceof DataFrame
                || value instanceof Image;
    }

    /// As Jupyter's output area wants them.
    static List<Map<String, Object>> outputs(List<Rendering> renderings) {
        return renderings.stream()
                .map(each -> Map.of(
                        "output_type", (Object) "display_data", "data", each.data(), "metadata", each.metadata()))
                .toList();
    }

    /// Several renderings as one, in plain text and, if all have it, HTML; one alone as it is.
    static Rendering joined(List<Rendering> renderings) {
        if (renderings.size() == 1) {
            return renderings.getFirst();
        }
        Rendering text = Rendering.text(joined(renderings, "text/plain", "\n\n"));
        boolean html = !renderings.isEmpty()
                && renderings.stream().allMatch(each -> each.data().containsKey("text/html"));
        return html ? text.with("text/html", joined(renderings, "text/html", "\n")) : text;
    }

    private static String joined(List<Rendering> renderings, String mime, String between) {
        return renderings.stream()
                .map(each -> String.valueOf(each.data().get(mime)))
                .collect(Collectors.joining(between));
    }
}
