package mlsd.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a browser can carry: many points are drawn by the graphics card, too many are sampled, and the chart says so.
final class Thinning {
    private static final int MANY = 5_000;
    private static final int MOST = 20_000;
    private static final long SEED = 20_000;
    private static final List<String> EXTREMES_OF = List.of("x", "y", "z");

    private Thinning() {}

    /// The traces, drawn faster where the figure has more than 5,000 points, and a sample of them where it has more
    /// than 20,000; the layout then says how many are shown.
    static PlotlyChart of(List<Map<String, Object>> data, Map<String, Object> layout, Map<String, Object> config) {
        long all = data.stream().filter(Thinning::hasPoints).mapToLong(Thinning::points).sum();
        if (all <= MANY) {
            return new PlotlyChart(data, layout, config);
        }
        double share = Math.min(1, MOST / (double) all);
        var thinned = data.stream()
                .map(trace -> hasPoints(trace) ? thinned(trace, share) : Rounding.of(trace))
                .toList();
        long shown = thinned.stream().filter(Thinning::hasPoints).mapToLong(Thinning::points).sum();
        return new PlotlyChart(thinned, shown == all ? layout : noticed(layout, shown, all), config);
    }

    private static Map<String, Object> thinned(Map<String, Object> trace, double share) {
        int points = points(trace);
        var faster = new LinkedHashMap<>(share == 1 ? trace : picked(trace, sample(trace, (int) Math.ceil(points * share))));
        if (canBeDrawnByGraphicsCard(trace)) {
            faster.put("type", "scattergl");
        }
        return Rounding.of(faster);
    }

    /// Rows in their order: the ends, the extremes of every axis, and the rest by chance, always the same.
    private static int[] sample(Map<String, Object> trace, int count) {
        int points = points(trace);
        var kept = new TreeSet<Integer>(List.of(0, points - 1));
        for (String axis : EXTREMES_OF) {
            if (trace.get(axis) instanceof List<?> cells) {
                kept.add(extreme(cells, 1));
                kept.add(extreme(cells, -1));
            }
        }
        var random = new SplittableRandom(SEED);
        while (kept.size() < Math.min(count, points)) {
            kept.add(random.nextInt(points));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int extreme(List<?> cells, int sign) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) instanceof Number)
                .boxed()
                .max((a, b) -> sign * Double.compare(value(cells, a), value(cells, b)))
                .orElse(0);
    }

    private static double value(List<?> cells, int row) {
        return ((Number) cells.get(row)).doubleValue();
    }

    /// Every list that has a cell for each point, cut to the rows; texts, sizes and colours stay with their points.
    private static Map<String, Object> picked(Map<String, Object> part, int[] rows) {
        return picked(part, rows, points(part));
    }

    private static Map<String, Object> picked(Map<String, Object> part, int[] rows, int points) {
        var less = new LinkedHashMap<String, Object>();
        part.forEach((key, value) -> less.put(key, picked(value, rows, points)));
        return less;
    }

    private static Object picked(Object value, int[] rows, int points) {
        return switch (value) {
            case List<?> cells when cells.size() == points ->
                Json.list(Arrays.stream(rows).mapToObj(cells::get).toList());
            case Map<?, ?> map -> picked(Json.object(map), rows, points);
            default -> value;
        };
    }

    private static Map<String, Object> noticed(Map<String, Object> layout, long shown, long all) {
        var noticed = new LinkedHashMap<>(layout);
        var notes = new ArrayList<Object>();
        if (layout.get("annotations") instanceof List<?> given) {
            notes.addAll(given);
        }
        notes.add(notice(String.format(
                Locale.ROOT, "A sample: %,d of %,d points, by chance, with the extremes", shown, all)));
        noticed.put("annotations", notes);
        return noticed;
    }

    private static Map<String, Object> notice(String text) {
        return Map.of(
                "text", text, "showarrow", false, "xref", "paper", "yref", "paper", "x", 1, "y", 1, "xanchor", "right",
                "yanchor", "bottom", "font", Map.of("size", 12));
    }

    private static boolean hasPoints(Map<String, Object> trace) {
        return List.of("scatter", "scattergl", "scatter3d").contains(String.valueOf(trace.getOrDefault("type", "scatter")));
    }

    private static int points(Map<String, Object> trace) {
        return EXTREMES_OF.stream().mapToInt(axis -> length(trace.get(axis))).max().orElse(0);
    }

    private static int length(@Nullable Object cells) {
        return cells instanceof List<?> list ? list.size() : 0;
    }

    /// Filled areas, curved lines and written points look different there.
    private static boolean canBeDrawnByGraphicsCard(Map<String, Object> trace) {
        boolean curved = trace.get("line") instanceof Map<?, ?> line && "spline".equals(line.get("shape"));
        return !"scatter3d".equals(trace.get("type"))
                && !trace.containsKey("fill")
                && !curved
                && !String.valueOf(trace.get("mode")).contains("text");
    }
}
