package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample in `datasets/short-video` is what this code writes. When the world changes on purpose, its README
/// tells how to write it anew.
class SampleTest {
    private static final Path SAMPLE = Path.of(System.getProperty("course.home"), "datasets", "short-video");
    private static final ShortVideo WORLD =
            ShortVideo.seeded(42).users(40).videos(200).days(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users.csv",
                "creators.csv",
                "videos.csv",
                "impressions.csv",
                "queries.csv",
                "judgements.csv",
                "raw.csv"
            })
    void is_written_anew_byte_by_byte(String file, @TempDir Path folder) throws IOException {
        WORLD.writeTo(folder);
        Csv.write(
                folder.resolve("raw.csv"),
                RawEvent.class,
                WORLD.rawLog(Trap.values()).limit(200));
        assertThat(Files.mismatch(SAMPLE.resolve(file), folder.resolve(file)))
                .as("first byte that differs in %s", file)
                .isEqualTo(-1);
    }

    @Test
    void is_smaller_than_300_kilobytes() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(300_000);
        }
    }
}
