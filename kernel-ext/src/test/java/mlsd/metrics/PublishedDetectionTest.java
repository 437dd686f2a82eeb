package mlsd.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sample 2 of Padilla's Object-Detection-Metrics: 15 objects, 24 detections, average precision published at IoU
/// 0.3.
class PublishedDetectionTest {
    private final Path folder =
            Path.of(String.valueOf(System.getenv("MLSD_DATA"))).resolve("objdet-metrics");

    @BeforeEach
    void data_is_there() {
        boolean there = Files.isDirectory(folder.resolve("detections"));
        String sentence =
                "the published detections are needed in objdet-metrics of the folder MLSD_DATA, but MLSD_DATA is "
                        + System.getenv("MLSD_DATA") + ": set it to the folder with the data of SOURCES.md";
        assumeTrue(there || System.getenv("CI") != null, sentence);
        assertThat(there).as(sentence).isTrue();
    }

    @Test
    void every_point_interpolation_is_as_published() {
        assertThat(ap(Interpolation.EVERY_POINT)).isCloseTo(0.24560955, within(1e-4));
    }

    @Test
    void eleven_point_interpolation_is_as_published() {
        assertThat(ap(Interpolation.ELEVEN_POINT)).isCloseTo(0.2684, within(1e-4));
    }

    private double ap(Interpolation interpolation) {
        var truths = new ArrayList<GroundTruth>();
        read("groundtruths", (image, word) -> truths.add(new GroundTruth(image, word[0], box(word, 1))));
        var detections = new ArrayList<Detection>();
        read(
                "detections",
                (image, word) ->
                        detections.add(new Detection(image, word[0], Double.parseDouble(word[1]), box(word, 2))));
        return DetectionAp.mean(truths, detections, 0.3, interpolation);
    }

    /// The publisher adds width and height to the corner and counts both end pixels.
    private static Box box(String[] word, int from) {
        double left = Double.parseDouble(word[from]);
        double top = Double.parseDouble(word[from + 1]);
        double right = left + Double.parseDouble(word[from + 2]);
        return Box.ofPixels(left, top, right, top + Double.parseDouble(word[from + 3]));
    }

    private void read(String kind, Line line) {
        try (var files = Files.list(folder.resolve(kind))) {
            for (Path file : files.sorted().toList()) {
                for (String text : Files.readAllLines(file)) {
                    line.read(file.getFileName().toString(), text.strip().split(" ", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Line {
        void read(String image, String[] word);
    }
}
