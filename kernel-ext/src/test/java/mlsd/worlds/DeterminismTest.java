package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Same seed and scale, same bytes: on every platform, every thread count, every run.
class DeterminismTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(300).days(5);

    @Test
    void the_log_of_seed_42_has_these_bytes() throws Exception {
        assertThat(sha256(Impression.class, WORLD.impressions()))
                .isEqualTo("271882ed00244f6d3c97868b692e792c3f44d8060686fa09ae569cc0a0b8ae5d");
    }

    @Test
    void the_videos_of_seed_42_have_these_bytes() throws Exception {
        assertThat(sha256(Video.class, WORLD.videos().stream()))
                .isEqualTo("3d68d2753fd1a218656a23335b8b9bba77d5d2a5781d3989e33a4b45c147fe7d");
    }

    @Test
    void the_users_of_seed_42_have_these_bytes() throws Exception {
        assertThat(sha256(User.class, WORLD.users().stream()))
                .isEqualTo("38697d492d5e2dcc21814f2aa0b8513258032787c6821934b7d4a2fbe10f4afd");
    }

    @Test
    void the_survey_of_seed_42_has_these_bytes() throws Exception {
        assertThat(sha256(Rating.class, WORLD.survey(5)))
                .isEqualTo("f388d9f0e07c78787767b86ba15513c7622cc48c53a7a3f83c457c4f9a33a7f1");
    }

    @Test
    void many_threads_write_the_same_log_as_one() throws Exception {
        assertThat(sha256(Impression.class, WORLD.parallel().impressions()))
                .isEqualTo(sha256(Impression.class, WORLD.impressions()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void any_number_of_threads_writes_the_same_log_with_every_switch_on(int threads) throws Exception {
        ShortVideo world = WORLD;
        for (Shift shift : ShiftTest.switches()) {
            world = world.with(shift);
        }
        ShortVideo parallel = world.parallel();
        try (var pool = new ForkJoinPool(threads)) {
            String raw = pool.submit(() -> sha256(RawEvent.class, parallel.rawLog(Trap.values())))
                    .get();
            assertThat(raw).isEqualTo(sha256(RawEvent.class, world.rawLog(Trap.values())));
        }
    }

    @Test
    void another_seed_is_another_world() throws Exception {
        ShortVideo other = ShortVideo.seeded(43).users(300).days(5);
        assertThat(sha256(Impression.class, other.impressions()))
                .isNotEqualTo(sha256(Impression.class, WORLD.impressions()));
    }

    static <R extends Record> String sha256(Class<R> type, Stream<R> rows) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            Csv.write(out, type, rows);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
