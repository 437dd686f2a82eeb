package mlsd.metrics;

import static mlsd.metrics.ErrorsTest.undefined;
import static mlsd.metrics.ErrorsTest.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Boxes by hand.
class DetectionTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Box UNIT = new Box(0, 0, 1, 1);
    private static final Box FAR = new Box(5, 5, 1, 1);

    @Test
    void iou_of_two_overlapping_squares() {
        assertThat(Iou.of(new Box(0, 0, 2, 2), new Box(1, 1, 2, 2))).isCloseTo(1 / 7.0, CLOSE);
    }

    @Test
    void iou_of_boxes_that_overlap_unequally() {
        assertThat(Iou.of(new Box(0, 0, 4, 2), new Box(3, 0, 2, 1))).isCloseTo(1 / 9.0, CLOSE);
    }

    @Test
    void iou_of_equal_boxes_is_one() {
        assertThat(Iou.of(FAR, FAR)).isEqualTo(1);
    }

    @Test
    void iou_is_zero_for_boxes_apart_in_one_direction() {
        assertThat(Iou.of(UNIT, new Box(0, 3, 1, 1))).isEqualTo(0);
        assertThat(Iou.of(UNIT, new Box(3, 0, 1, 1))).isEqualTo(0);
        assertThat(Iou.of(UNIT, FAR)).isEqualTo(0);
    }

    @Test
    void iou_of_boxes_without_area_is_zero() {
        assertThat(Iou.of(new Box(1, 1, 0, 0), new Box(1, 1, 0, 0))).isEqualTo(0);
    }

    @Test
    void whole_pixels_include_both_ends() {
        assertThat(Box.ofPixels(2, 3, 5, 4)).isEqualTo(new Box(2, 3, 4, 2));
    }

    @Test
    void a_box_has_no_negative_side() {
        assertThat(wrong(() -> new Box(0, 0, -1, 1)))
                .isEqualTo("a box needs finite numbers and sides of 0 or more, but came as x=0.0, y=0.0, width=-1.0,"
                        + " height=1.0: give a corner and sides");
        assertThat(wrong(() -> new Box(0, 0, 1, -1))).contains("height=-1.0");
        assertThat(wrong(() -> new Box(Double.NaN, 0, 1, 1))).contains("x=NaN");
    }

    @Test
    void a_detection_has_a_finite_score() {
        assertThat(wrong(() -> new Detection("7", "face", Double.NaN, UNIT)))
                .isEqualTo("a detection needs a finite score, but in image 7 it is NaN: drop it");
    }

    @Test
    void one_of_two_objects_found_is_half() {
        var found = List.of(detection("1", 0.9, UNIT), detection("1", 0.1, new Box(9, 9, 1, 1)));
        assertThat(ap(twoObjects(), found, Interpolation.EVERY_POINT)).isEqualTo(0.5);
    }

    @Test
    void a_false_alarm_that_is_surer_halves_the_precision() {
        var found = List.of(detection("1", 0.5, UNIT), detection("1", 0.9, new Box(9, 9, 1, 1)));
        assertThat(ap(twoObjects(), found, Interpolation.EVERY_POINT)).isEqualTo(0.25);
    }

    @Test
    void interpolation_takes_the_best_precision_at_that_recall_or_beyond() {
        var wrongFirst =
                List.of(detection("1", 0.9, new Box(9, 9, 1, 1)), detection("1", 0.5, UNIT), detection("1", 0.4, FAR));
        assertThat(ap(twoObjects(), wrongFirst, Interpolation.EVERY_POINT)).isCloseTo(2 / 3.0, CLOSE);
        assertThat(ap(twoObjects(), wrongFirst, Interpolation.ELEVEN_POINT)).isCloseTo(2 / 3.0, CLOSE);
    }

    @Test
    void eleven_points_count_recall_one_half_in() {
        var found = List.of(detection("1", 0.9, UNIT));
        assertThat(ap(twoObjects(), found, Interpolation.ELEVEN_POINT)).isCloseTo(6 / 11.0, CLOSE);
    }

    @Test
    void a_hundred_and_one_points_count_recall_one_half_in() {
        var found = List.of(detection("1", 0.9, UNIT));
        assertThat(ap(twoObjects(), found, Interpolation.HUNDRED_ONE_POINT)).isCloseTo(51 / 101.0, CLOSE);
    }

    @Test
    void nothing_detected_is_zero() {
        assertThat(ap(twoObjects(), List.of(), Interpolation.EVERY_POINT)).isEqualTo(0);
        assertThat(ap(twoObjects(), List.of(), Interpolation.ELEVEN_POINT)).isEqualTo(0);
    }

    @Test
    void an_object_is_found_once() {
        var twice = List.of(detection("1", 0.9, UNIT), detection("1", 0.8, UNIT), detection("1", 0.7, FAR));
        assertThat(DetectionAp.curve("face", twoObjects(), twice, 0.5).y())
                .containsExactly(new double[] {1, 1, 0.5, 2 / 3.0}, CLOSE);
    }

    @Test
    void two_equal_objects_are_two() {
        var same = List.of(truth("1", UNIT), truth("1", UNIT));
        assertThat(DetectionAp.curve("face", same, List.of(detection("1", 0.9, UNIT)), 0.5)
                        .x())
                .containsExactly(0, 0.5);
    }

    @Test
    void an_overlap_at_the_limit_is_enough() {
        var half = List.of(detection("1", 0.9, new Box(0, 0, 1, 0.5)));
        assertThat(DetectionAp.mean(List.of(truth("1", UNIT)), half, 0.5, Interpolation.EVERY_POINT))
                .isEqualTo(1);
        assertThat(DetectionAp.mean(List.of(truth("1", UNIT)), half, 0.51, Interpolation.EVERY_POINT))
                .isEqualTo(0);
    }

    @Test
    void another_image_does_not_count() {
        var elsewhere = List.of(detection("2", 0.9, UNIT));
        assertThat(ap(twoObjects(), elsewhere, Interpolation.EVERY_POINT)).isEqualTo(0);
    }

    @Test
    void the_mean_counts_every_category_the_same() {
        var truths = new ArrayList<>(twoObjects());
        truths.add(new GroundTruth("1", "plate", UNIT));
        var found = List.of(new Detection("1", "plate", 0.9, UNIT), new Detection("1", "tree", 0.9, FAR));
        assertThat(DetectionAp.byCategory(truths, found, 0.5, Interpolation.EVERY_POINT))
                .containsExactlyInAnyOrderEntriesOf(Map.of("face", 0.0, "plate", 1.0));
        assertThat(DetectionAp.mean(truths, found, 0.5, Interpolation.EVERY_POINT))
                .isEqualTo(0.5);
    }

    @Test
    void an_object_is_needed() {
        assertThat(undefined(() -> DetectionAp.mean(List.of(), List.of(), 0.5, Interpolation.EVERY_POINT)))
                .contains("no objects");
        assertThat(undefined(() -> DetectionAp.curve("tree", twoObjects(), List.of(), 0.5)))
                .isEqualTo("detection AP needs an object of category tree, but there is none among 2: check the name");
    }

    @Test
    void the_curve_carries_the_scores_as_thresholds() {
        var curve = DetectionAp.curve("face", twoObjects(), List.of(detection("1", 0.9, UNIT)), 0.5);
        assertThat(curve.points())
                .containsExactly(new Curve.Point(Double.POSITIVE_INFINITY, 0, 1), new Curve.Point(0.9, 0.5, 1));
    }

    private static double ap(List<GroundTruth> truths, List<Detection> detections, Interpolation interpolation) {
        return DetectionAp.mean(truths, detections, 0.5, interpolation);
    }

    private static List<GroundTruth> twoObjects() {
        return List.of(truth("1", UNIT), truth("1", FAR));
    }

    private static GroundTruth truth(String image, Box box) {
        return new GroundTruth(image, "face", box);
    }

    private static Detection detection(String image, double score, Box box) {
        return new Detection(image, "face", score, box);
    }
}
