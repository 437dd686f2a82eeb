package mlsd.plot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chart in words.
final class Description {
    private static final List<String> COLUMNS =
            List.of("x", "y", "z", "labels", "values", "open", "high", "low", "close");
    private static final int NAMED_CATEGORIES = 6;

    private Description() {}

    /// Title, axes, notices, and a line for each trace.
    static String of(PlotlyChart chart) {
        return Stream.of(
                        Stream.of(head(chart)),
                        axes(chart.layout()),
                        notices(chart.layout()),
                        chart.data().stream().map(Description::trace))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String head(PlotlyChart chart) {
        String kinds = chart.data().stream().map(Description::kind).distinct().collect(Collectors.joining(", "));
        String title = text(chart.layout().get("title"));
        return (title.isEmpty() ? "Chart" : title) + " [" + (kinds.isEmpty() ? "empty" : kinds) + "]";
    }

    private static Stream<String> axes(Map<String, Object> layout) {
        var axes = new TreeMap<String, Object>(layout);
        if (layout.get("scene") instanceof Map<?, ?> scene) {
            axes.putAll(Json.object(scene));
        }
        return axes.entrySet().stream()
                .filter(entry -> entry.getKey().matches("[xyz]axis\\d*"))
                .map(entry -> axis(entry.getKey().replace("axis", ""), entry.getValue()))
                .filter(line -> !line.isEmpty());
    }

    private static String axis(String name, Object axis) {
        boolean log = axis instanceof Map<?, ?> map && "log".equals(map.get("type"));
        String title = axis instanceof Map<?, ?> map ? text(map.get("title")) : "";
        return title.isEmpty() && !log ? "" : "  " + name + " axis: " + title + (log ? " (logarithmic)" : "");
    }

    private static Stream<String> notices(Map<String, Object> layout) {
        return layout.get("annotations") instanceof List<?> notes
                ? notes.stream()
                        .map(Description::text)
                        .filter(note -> !note.isEmpty())
                        .map(note -> "  note: " + note)
                : Stream.of();
    }

    private static String trace(Map<String, Object> trace) {
        String name = text(trace.get("name"));
        String parts = COLUMNS.stream()
                .filter(column -> trace.get(column) instanceof List<?>)
                .map(column -> column + " " + column((List<?>) Objects.requireNonNull(trace.get(column))))
                .collect(Collectors.joining("; "));
        return "  - " + kind(trace) + (name.isEmpty() ? "" : " \"" + name + "\"")
                + (parts.isEmpty() ? "" : ": " + parts);
    }

    private static String kind(Map<String, Object> trace) {
        String type = String.valueOf(trace.getOrDefault("type", "scatter")).replace("scattergl", "scatter");
        return switch (String.valueOf(trace.get("mode"))) {
            case "lines" -> type.equals("scatter") ? "line" : type;
            case "lines+markers" -> type.equals("scatter") ? "line with markers" : type;
            default -> type;
        };
    }

    private static String column(List<?> cells) {
        List<?> flat = cells.stream()
                .flatMap(cell -> cell instanceof List<?> row ? row.stream() : Stream.of(cell))
                .toList();
        List<?> there = flat.stream().filter(Objects::nonNull).toList();
        long missing = flat.size() - (long) there.size();
        return flat.size() + " values" + range(there) + (missing == 0 ? "" : ", " + missing + " missing");
    }

    private static String range(List<?> cells) {
        if (cells.isEmpty()) {
            return "";
        }
        if (cells.stream().allMatch(Number.class::isInstance)) {
            var all = cells.stream()
                    .mapToDouble(cell -> ((Number) cell).doubleValue())
                    .summaryStatistics();
            return " from " + number(all.getMin()) + " to " + number(all.getMax());
        }
        var texts = cells.stream().map(cell -> Labels.plain(cell.toString())).toList();
        if (texts.stream().allMatch(Mends::isDate)) {
            var sorted = texts.stream().sorted().toList();
            return " from " + sorted.getFirst() + " to " + sorted.getLast();
        }
        var labels = new LinkedHashSet<>(texts);
        return " (" + labels.stream().limit(NAMED_CATEGORIES).collect(Collectors.joining(", "))
                + (labels.size() > NAMED_CATEGORIES ? ", … " + labels.size() + " different" : "") + ")";
    }

    private static String number(double value) {
        DoubleUnaryOperator rounded = v ->
                new java.math.BigDecimal(v).round(new java.math.MathContext(4)).doubleValue();
        double shown = rounded.applyAsDouble(value);
        return shown == Math.rint(shown) && Math.abs(shown) < 1e15
                ? Long.toString((long) shown)
                : Double.toString(shown);
    }

    private static String text(@Nullable Object titled) {
        Object text = titled instanceof Map<?, ?> map ? map.get("text") : titled;
        return text == null ? "" : Labels.plain(text.toString());
    }
}
