package mlsd.metrics;

import java.util.List;

/// How [DetectionAp] turns a precision–recall curve into an area; always the best precision at that recall or
/// beyond.
public enum Interpolation {
    /// The whole area: PASCAL VOC since 2010.
    EVERY_POINT(0),
    /// The mean at recall 0, 0.1, … 1: PASCAL VOC 2007.
    ELEVEN_POINT(11),
    /// The mean at recall 0, 0.01, … 1: COCO.
    HUNDRED_ONE_POINT(101);

    private final int samples;

    Interpolation(int samples) {
        this.samples = samples;
    }

    double area(List<Curve.Point> points) {
        var best = new double[points.size()];
        double highest = 0;
        for (int i = best.length - 1; i >= 0; i--) {
            highest = Math.max(highest, points.get(i).y());
            best[i] = highest;
        }
        return samples == 0 ? whole(points, best) : sampled(points, best);
    }

    private static double whole(List<Curve.Point> points, double[] best) {
        double area = 0;
        double before = 0;
        for (int i = 0; i < best.length; i++) {
            area += (points.get(i).x() - before) * best[i];
            before = points.get(i).x();
        }
        return area;
    }

    private double sampled(List<Curve.Point> points, double[] best) {
        double sum = 0;
        int i = 0;
        for (int sample = 0; sample < samples; sample++) {
            double recall = sample / (samples - 1.0);
            while (i < best.length && points.get(i).x() < recall) {
                i++;
            }
            sum += i < best.length ? best[i] : 0;
        }
        return sum / samples;
    }
}
