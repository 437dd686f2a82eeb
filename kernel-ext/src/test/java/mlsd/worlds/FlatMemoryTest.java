package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Impressions are streamed: far more than the heap could hold go through it.
class FlatMemoryTest {
    private static final long IMPRESSIONS = 1_000_000;

    /// A million impressions take more than 150 bytes each, so that a list of them would need 150 MB.
    @Test
    void a_million_impressions_go_through_a_heap_of_32_megabytes() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Count.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).containsOnlyDigits();
        assertThat(Long.parseLong(said.strip())).isGreaterThan(IMPRESSIONS);
    }

    static final class Count {
        public static void main(String[] arguments) {
            System.out.println(ShortVideo.seeded(1)
                    .days(70)
                    .ofAbout(IMPRESSIONS + IMPRESSIONS / 10)
                    .impressions()
                    .count());
        }
    }
}
