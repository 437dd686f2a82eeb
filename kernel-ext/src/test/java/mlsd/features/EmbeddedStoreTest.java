package mlsd.features;

import static mlsd.features.Small.NOON;
import static mlsd.features.Small.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import mlsd.data.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    private Path folder;

    private Path file;
    private final EmbeddedStore store = new EmbeddedStore();

    @BeforeEach
    void snapshot() {
        file = folder.resolve("features.snapshot");
        try (Duck duck = Duck.open()) {
            Materialization.run(Small.offline(duck), store, NOON);
        }
        store.snapshot(file);
    }

    @Test
    void a_snapshot_brings_everything_back() {
        EmbeddedStore again = EmbeddedStore.open(file);
        assertThat(again.size()).isEqualTo(store.size()).isPositive();
        assertThat(Small.reader(again, NOON).read(request(7, 100)))
                .isEqualTo(Small.reader(store, NOON).read(request(7, 100)));
    }

    @Test
    void a_snapshot_replaces_the_one_before_it() throws IOException {
        store.snapshot(file);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void each_damage_is_noticed() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length += 7) {
            Files.write(file, Arrays.copyOf(good, length));
            assertRefused();
        }
        for (int at = 0; at < good.length; at += 5) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertRefused();
        }
    }

    @Test
    void a_file_that_is_no_snapshot_is_refused() throws IOException {
        Files.writeString(file, "user,views\n7,2\n");
        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .hasMessageContaining("cannot read the snapshot features.snapshot")
                .hasMessageContaining("it is no snapshot of features");
    }

    @Test
    void a_key_with_the_separator_in_it_is_refused() {
        assertThatThrownBy(() -> Small.reader(store, NOON).read(Map.of("user", "a\u001fb", "video", 1)))
                .hasMessageContaining("U+001F");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("materialise again");
    }
}
