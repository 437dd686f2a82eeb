package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @TempDir
    private Path folder;

    private Registry registry() {
        return Registry.at(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Consumer<Path> words(String words) {
        return file -> {
            try {
                Files.writeString(file, words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The digest is `printf abc | sha256sum`.
    @Test
    void a_card_tells_version_time_size_digest_and_notes() {
        assertThat(registry().publish(words("abc"), Map.of("auc", "0.8")))
                .isEqualTo(new ModelCard(
                        1,
                        NOON,
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        Map.of("auc", "0.8")));
    }

    @Test
    void versions_count_up_and_survive_a_restart() {
        registry().publish(words("a"), Map.of());
        registry().publish(words("b"), Map.of());
        assertThat(registry().versions()).containsExactly(1, 2);
        assertThat(registry().load(2, RegistryTest::read)).isEqualTo("b");
    }

    @Test
    void a_new_version_does_not_serve_by_itself() {
        registry().publish(words("a"), Map.of());
        assertThat(registry().serving()).isEmpty();
    }

    @Test
    void rollback_goes_back_to_what_served_before() {
        Registry registry = registry();
        registry.publish(words("a"), Map.of());
        registry.publish(words("b"), Map.of());
        registry.promote(1);
        registry.promote(2);
        assertThat(registry.rollback()).isEqualTo(1);
        assertThat(registry().serving()).contains(1);
    }

    @Test
    void without_a_past_there_is_nothing_to_roll_back_to() {
        Registry registry = registry();
        registry.publish(words("a"), Map.of());
        registry.promote(1);
        assertThatThrownBy(registry::rollback).hasMessage("there is nothing to roll back to; what served so far: [1]");
    }

    @Test
    void a_damaged_model_is_refused_with_both_digests() throws IOException {
        Registry registry = registry();
        registry.publish(words("abc"), Map.of());
        Files.writeString(folder.resolve("0001/model"), "abd");
        assertThatThrownBy(() -> registry.promote(1))
                .isInstanceOf(RegistryException.class)
                .hasMessage("version 1 is damaged: its card says SHA-256 ba7816bf8f01…, but the file has"
                        + " a52d159f262b…; publish it again");
        assertThat(registry.serving()).isEmpty();
    }

    @Test
    void a_half_written_version_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("0001"));
        Files.writeString(folder.resolve("0001/model"), "ab");
        assertThatThrownBy(() -> registry().load(1, RegistryTest::read))
                .hasMessage("version 1 is half-written: it needs a model and a card; publish it again");
    }

    @Test
    void a_damaged_card_is_refused() throws IOException {
        registry().publish(words("a"), Map.of());
        Files.writeString(folder.resolve("0001/card.json"), "{\"version\": 1, \"publ");
        assertThatThrownBy(() -> registry().card(1))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith("the card of version 1 is damaged");
    }

    @Test
    void a_publisher_that_crashes_leaves_no_version() {
        assertThatThrownBy(() -> registry()
                        .publish(
                                file -> {
                                    words("half").accept(file);
                                    throw new IllegalStateException("power cut");
                                },
                                Map.of()))
                .hasMessage("power cut");
        assertThat(registry().versions()).isEmpty();
    }

    @Test
    void an_unknown_version_is_told_what_there_is() {
        registry().publish(words("a"), Map.of());
        assertThatThrownBy(() -> registry().load(7, RegistryTest::read))
                .hasMessage("there is no version 7; the registry has [1]");
    }

    @Test
    void publishers_at_the_same_time_get_numbers_of_their_own() {
        var published = new java.util.ArrayList<java.util.concurrent.Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String words = "model " + i;
                published.add(threads.submit(() -> registry().publish(words(words), Map.of())));
            }
        }
        assertThat(published)
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(java.util.concurrent.Future.State.SUCCESS));
        Registry registry = registry();
        assertThat(registry.versions()).hasSize(20).doesNotHaveDuplicates();
        assertThat(registry.versions().stream().map(version -> registry.load(version, RegistryTest::read)))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }
}
