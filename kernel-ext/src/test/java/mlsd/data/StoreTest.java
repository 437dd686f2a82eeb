package mlsd.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    /// A store whose catalogue describes `right` while `there` lies in the folder.
    private Store given(String right, String there) throws IOException {
        Path reference = Files.writeString(folder.resolve("reference"), right);
        Catalog catalog = Catalog.of("""
            {"datasets": [{"name": "toy", "title": "Toy", "about": "A toy.", "home": "https://example.org",
              "licence": {"name": "CC0", "url": "https://example.org/cc0", "note": "Free."}, "citation": "Me.",
              "files": [{"path": "toy.csv", "bytes": %d, "sha256": "%s", "from": [{"url": "http://localhost:1/toy.csv"}],
                "table": {"rows": 2, "columns": [{"name": "a", "type": "int", "meaning": "A"},
                  {"name": "b", "type": "boolean", "meaning": "B"}]}}]}]}
            """.formatted(Files.size(reference), Checksum.of(reference)));
        Files.writeString(Files.createDirectories(folder.resolve("toy")).resolve("toy.csv"), there);
        return Store.of(
                catalog,
                Map.of(
                        "MLSD_DATA",
                        folder.toString(),
                        "MLSD_CACHE",
                        folder.resolve("cache").toString()),
                folder,
                out);
    }

    private Store from(Map<String, String> environment) {
        return Store.of(new Catalog(List.of()), environment, Path.of("home"), out);
    }

    @Test
    void mlsd_data_is_used_as_it_is() throws IOException {
        String toy = "a,b\n1,yes\n2,0\n";
        var table = Datasets.table(given(toy, toy), "toy", "toy.csv");
        assertThat(table.booleanColumn("b").asList()).containsExactly(true, false);
    }

    @Test
    void a_wrong_file_in_mlsd_data_is_named_and_left_alone() throws IOException {
        Store store = given("a,b\n1,1\n2,0\n", "a,b\n1,1\n2,1\n");
        assertThatThrownBy(() -> store.path("toy", "toy.csv"))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching(
                        "(?s)MLSD_DATA is set, so .*toy.csv is used as it is, but it needs the SHA-256 .*; put the right file there, or unset MLSD_DATA to download it");
        assertThat(folder.resolve("toy/toy.csv")).hasContent("a,b\n1,1\n2,1\n");
    }

    @Test
    void a_half_file_in_mlsd_data_is_called_too_short() throws IOException {
        Store store = given("a,b\n1,1\n2,0\n", "a,b\n1,");
        assertThatThrownBy(() -> store.path("toy", "toy.csv")).hasMessageContaining("it needs 12 bytes, but has 6");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        String toy = "a,c\n1,1\n2,0\n";
        Store store = given(toy, toy);
        assertThatThrownBy(() -> Datasets.table(store, "toy", "toy.csv"))
                .hasMessage("toy.csv needs \"b\" as column 2, but its header is [a, c]");
    }

    @Test
    void a_missing_row_is_counted() throws IOException {
        String toy = "a,b\n1,1\n";
        Store store = given(toy, toy);
        assertThatThrownBy(() -> Datasets.table(store, "toy", "toy.csv"))
                .hasMessage("toy.csv needs 2 rows as in the catalogue, but has 1");
    }

    @Test
    void an_unknown_file_is_answered_with_the_known_ones() throws IOException {
        Store store = given("x", "x");
        assertThatThrownBy(() -> store.path("toy", "toy.tsv"))
                .hasMessage("toy has no file \"toy.tsv\"; it has toy.csv");
    }

    @Test
    void terms_are_shown_once() throws IOException {
        Store store = given("x", "x");
        store.path("toy", "toy.csv");
        store.path("toy", "toy.csv");
        assertThat(bytes.toString(UTF_8)).containsOnlyOnce("Toy: CC0. Free.").containsOnlyOnce("Please cite: Me.");
    }

    @Test
    void a_broken_file_in_the_cache_is_downloaded_again() throws IOException {
        Catalog catalog = given("right", "wrong").catalog();
        Store store = Store.of(catalog, Map.of("MLSD_CACHE", folder.toString()), folder, out);
        var quick = new Download(1, java.time.Duration.ofSeconds(1), java.time.Duration.ZERO, Progress.silent());
        var fetch = new Fetch(folder, quick, any -> Long.MAX_VALUE);
        var offline = new Store(catalog, store.folder(), java.util.Optional.of(fetch), new Notice(folder, out));
        assertThatThrownBy(() -> offline.path("toy", "toy.csv"))
                .hasMessageStartingWith("toy/toy.csv could not be downloaded");
    }

    @Test
    void mlsd_data_comes_before_mlsd_cache() {
        assertThat(from(Map.of("MLSD_DATA", "given", "MLSD_CACHE", "cache")).folder())
                .isEqualTo(Path.of("given"));
    }

    @Test
    void mlsd_cache_comes_before_the_checkout() {
        assertThat(from(Map.of("MLSD_CACHE", "cache", "MLSD_HOME", "course")).folder())
                .isEqualTo(Path.of("cache"));
    }

    @Test
    void the_checkout_keeps_its_own_data() {
        assertThat(from(Map.of("MLSD_HOME", "course", "MLSD_DATA", " ")).folder())
                .endsWithRaw(Path.of(".course", "data"));
    }
}
