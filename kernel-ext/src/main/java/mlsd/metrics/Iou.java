package mlsd.metrics;

/// Intersection over union: how well two boxes agree. Source: Jaccard (1912); Everingham et al., IJCV 88 (2010).
public final class Iou {
    private Iou() {}

    /// `IoU = area(a ∩ b) / area(a ∪ b)`: 0 apart, 1 equal; two boxes without area have 0.
    ///
    /// `Box(0, 0, 2, 2)` and `Box(1, 1, 2, 2)` have 1/7 = 0.1429. Edges are real numbers; VOC counts whole pixels
    /// ([Box#ofPixels]), which lifts the IoU of small boxes and can move a detection over the limit.
    public static double of(Box a, Box b) {
        double width = overlap(a.x(), a.width(), b.x(), b.width());
        double height = overlap(a.y(), a.height(), b.y(), b.height());
        double common = width * height;
        return common == 0 ? 0 : common / (a.area() + b.area() - common);
    }

    private static double overlap(double a, double aLength, double b, double bLength) {
        return Math.max(0, Math.min(a + aLength, b + bLength) - Math.max(a, b));
    }
}
