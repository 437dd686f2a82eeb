package mlsd.metrics;

import java.util.ArrayList;
import java.util.List;

/// A curve over all thresholds, from the strictest to the loosest: [Roc] or [PrecisionRecall].
///
/// @param points one point for every distinct score, after a first one at threshold +∞ that catches nothing
public record Curve(List<Point> points) {
    /// What the threshold gives: a row is called positive when `score ≥ threshold`.
    public record Point(double threshold, double x, double y) {}

    /// Keeps its own copy of the points.
    public Curve {
        points = List.copyOf(points);
    }

    /// The horizontal coordinates.
    public double[] x() {
        return points.stream().mapToDouble(Point::x).toArray();
    }

    /// The vertical coordinates.
    public double[] y() {
        return points.stream().mapToDouble(Point::y).toArray();
    }

    /// The thresholds, falling from +∞.
    public double[] thresholds() {
        return points.stream().mapToDouble(Point::threshold).toArray();
    }

    /// The area under the straight lines between the points (trapezoids).
    public double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            area += (right.x - left.x) * (left.y + right.y) / 2;
        }
        return area;
    }

    /// At most `count` of the points, evenly spaced by position and with both ends: enough to draw a long curve.
    public Curve thinned(int count) {
        Needs.atLeast("the number of points", count, 2);
        if (points.size() <= count) {
            return this;
        }
        var kept = new ArrayList<Point>(count);
        for (int i = 0; i < count; i++) {
            kept.add(points.get((int) ((long) i * (points.size() - 1) / (count - 1))));
        }
        return new Curve(kept);
    }
}
