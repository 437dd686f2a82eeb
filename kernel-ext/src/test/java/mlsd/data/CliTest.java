package mlsd.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Path data, String... arguments) {
        var print = new PrintStream(out, true, UTF_8);
        var environment = Map.of("MLSD_DATA", data.toString(), "MLSD_CACHE", folder.toString());
        var store = Store.of(Catalog.standard(), environment, folder, print);
        return new Cli(store, print, new PrintStream(err, true, UTF_8)).run(arguments);
    }

    @Test
    void list_has_a_line_for_every_set() {
        assertThat(run(folder, "list")).isZero();
        assertThat(out.toString(UTF_8).lines())
                .hasSize(1 + Catalog.standard().datasets().size() + 1)
                .anySatisfy(line -> assertThat(line).startsWith("optdigits").contains("no", "CC BY 4.0"));
    }

    @Test
    void the_originals_verify() {
        assertThat(run(RealData.folder(), "verify")).isZero();
        assertThat(out.toString(UTF_8)).contains("open-bandit-small: right").doesNotContain("wrong", "not here");
    }

    @Test
    void a_wrong_file_fails_verify() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("optdigits")).resolve("optdigits.tes"), "0");
        assertThat(run(folder, "verify")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("optdigits.tes: it needs 264,712 bytes, but has 1");
    }

    @Test
    void a_set_that_is_not_here_fails_verify_only_if_named() {
        assertThat(run(folder, "verify")).isZero();
        assertThat(run(folder, "verify", "optdigits")).isEqualTo(1);
    }

    @Test
    void download_checks_what_is_given() {
        assertThat(run(RealData.folder(), "download", "optdigits", "objdet-metrics"))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("optdigits: here and checked", "objdet-metrics: here and checked");
    }

    @Test
    void download_fails_for_what_cannot_be_had() {
        assertThat(run(folder, "download", "optdigits")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("MLSD_DATA is set", "not complete: optdigits");
    }

    @Test
    void an_unknown_set_is_a_sentence() {
        assertThat(run(folder, "download", "iris")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("no data set is called \"iris\"");
    }

    @Test
    void a_wrong_call_shows_the_usage() {
        assertThat(run(folder)).isEqualTo(2);
        assertThat(run(folder, "download")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("usage: data list");
    }
}
