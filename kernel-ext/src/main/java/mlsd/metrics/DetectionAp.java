package mlsd.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Average precision of an object detector, and its mean over categories (mAP).
///
/// From the surest detection down, a detection is right when its best overlap with an object of its image and
/// category reaches `minIou` and that object is not yet taken; else it is a false alarm. Source: Everingham et
/// al., "The PASCAL visual object classes challenge", IJCV 88 (2010), section 4.
public final class DetectionAp {
    private DetectionAp() {}

    /// The average precision of every category that has an object; detections of other categories do not count.
    ///
    /// Two objects, one found by the surest of two detections: 0.5 with [Interpolation#EVERY_POINT].
    ///
    /// @throws UndefinedMetricException when there is no object
    public static SortedMap<String, Double> byCategory(
            List<GroundTruth> truths, List<Detection> detections, double minIou, Interpolation interpolation) {
        Needs.some("detection AP", truths.size(), "objects");
        var areas = new TreeMap<String, Double>();
        for (GroundTruth truth : truths) {
            areas.computeIfAbsent(
                    truth.category(), name -> interpolation.area(points(name, truths, detections, minIou)));
        }
        return areas;
    }

    /// The mean over the categories: mAP.
    public static double mean(
            List<GroundTruth> truths, List<Detection> detections, double minIou, Interpolation interpolation) {
        return byCategory(truths, detections, minIou, interpolation).values().stream()
                .mapToDouble(area -> area)
                .average()
                .orElseThrow();
    }

    /// The precision–recall curve of one category: `x` recall, `y` precision after each detection.
    ///
    /// @throws UndefinedMetricException when the category has no object
    public static Curve curve(String category, List<GroundTruth> truths, List<Detection> detections, double minIou) {
        if (truths.stream().noneMatch(truth -> truth.category().equals(category))) {
            throw new UndefinedMetricException("detection AP needs an object of category " + category
                    + ", but there is none among " + truths.size() + ": check the name");
        }
        var points = new ArrayList<Curve.Point>();
        points.add(new Curve.Point(Double.POSITIVE_INFINITY, 0, 1));
        points.addAll(points(category, truths, detections, minIou));
        return new Curve(points);
    }

    private static List<Curve.Point> points(
            String category, List<GroundTruth> truths, List<Detection> detections, double minIou) {
        Map<String, List<GroundTruth>> byImage = truths.stream()
                .filter(truth -> truth.category().equals(category))
                .collect(Collectors.groupingBy(GroundTruth::image));
        double objects = byImage.values().stream().mapToInt(List::size).sum();
        Set<GroundTruth> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        var points = new ArrayList<Curve.Point>();
        int right = 0;
        for (Detection detection : surestFirst(category, detections)) {
            right += takes(detection, byImage.getOrDefault(detection.image(), List.of()), minIou, taken) ? 1 : 0;
            points.add(new Curve.Point(detection.score(), right / objects, right / (points.size() + 1.0)));
        }
        return points;
    }

    private static List<Detection> surestFirst(String category, List<Detection> detections) {
        return detections.stream()
                .filter(detection -> detection.category().equals(category))
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
    }

    private static boolean takes(
            Detection detection, List<GroundTruth> objects, double minIou, Set<GroundTruth> taken) {
        return objects.stream()
                .max(Comparator.comparingDouble(object -> Iou.of(detection.box(), object.box())))
                .filter(best -> Iou.of(detection.box(), best.box()) >= minIou)
                .filter(taken::add)
                .isPresent();
    }
}
