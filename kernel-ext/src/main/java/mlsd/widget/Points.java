package mlsd.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The points of one line of a live chart; the caller sees to it that one thread at a time is here.
final class Points {
    private static final int MOST = 2_000;
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private int told;

    /// Adds a point; true if the line was thinned to make room.
    boolean add(double x, double y) {
        xs.add(x);
        ys.add(y);
        if (xs.size() <= MOST) {
            return false;
        }
        thin(xs);
        thin(ys);
        return true;
    }

    /// All points are known on the screen.
    void told() {
        told = xs.size();
    }

    Map<String, Object> trace(String name) {
        return Map.of("type", "scatter", "mode", "lines", "name", name, "x", List.copyOf(xs), "y", List.copyOf(ys));
    }

    /// The points that the screen does not know.
    Map<String, Object> news(String name) {
        return Map.of(
                "name", name,
                "x", xs.subList(told, xs.size()).stream().map(Points::json).toList(),
                "y", ys.subList(told, ys.size()).stream().map(Points::json).toList());
    }

    /// JSON has no word for what is not a number; Plotly leaves a gap where it reads one that is none.
    private static Object json(double value) {
        return Double.isFinite(value) ? value : "";
    }

    private static void thin(List<Double> values) {
        for (int i = values.size() / 2; i >= 0; i--) {
            int odd = 2 * i + 1;
            if (odd < values.size() - 1) {
                values.remove(odd);
            }
        }
    }
}
