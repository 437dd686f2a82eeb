package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final String ENTRY = """
            {"datasets": [{"name": "toy", "title": "Toy", "about": "A toy.", "home": "https://example.org",
              "licence": {"name": "CC0", "url": "https://example.org/cc0", "note": "Free."}, "citation": "Me.",
              "files": [{"path": "%s", "bytes": 3, "sha256": "%s", "from": [{"url": "https://example.org/toy.csv"}]}]}]}
            """;
    private static final String SHA = "0".repeat(64);

    static Stream<Dataset> datasets() {
        return Catalog.standard().datasets().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_original_has_the_size_and_checksum_of_the_catalogue(Dataset set) throws IOException {
        Path folder = RealData.folder();
        for (DataFile file : set.files()) {
            Path original = folder.resolve(set.name()).resolve(file.path());
            assertThat(Checksum.complaint(original, file))
                    .as(original.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_table_reads_with_the_rows_and_columns_of_the_catalogue(Dataset set) {
        Path folder = RealData.folder();
        for (DataFile file : set.files()) {
            file.layout().ifPresent(layout -> {
                var table = TableFile.read(folder.resolve(set.name()).resolve(file.path()), layout, file.path());
                assertThat(table.columnNames())
                        .isEqualTo(layout.kept().stream()
                                .map(FileLayout.Field::name)
                                .toList());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_download_is_encrypted(Dataset set) {
        assertThat(set.files())
                .flatExtracting(DataFile::sources)
                .extracting(source -> source.url().getScheme())
                .containsOnly("https");
    }

    @Test
    void every_original_is_in_the_catalogue() throws IOException {
        try (Stream<Path> folders = Files.list(RealData.folder())) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            datasets().map(Dataset::name).toList());
        }
    }

    @Test
    void movielens_is_called_non_commercial_when_shown() {
        assertThat(Catalog.standard().dataset("movielens-latest-small").terms()).contains("NON-COMMERCIAL");
    }

    @Test
    void offensive_text_is_warned_of_when_shown() {
        assertThat(Catalog.standard().dataset("hatecheck").terms()).contains("OFFENSIVE TEXT");
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Catalog.standard().dataset("iris"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("no data set is called \"iris\"; there are bank-marketing, adult,");
    }

    @Test
    void a_path_that_leaves_the_folder_is_refused() {
        assertThatThrownBy(() -> Catalog.of(ENTRY.formatted("../toy.csv", SHA)))
                .hasMessage("toy needs plain relative paths such as edges/git.csv, but got \"../toy.csv\"");
    }

    @Test
    void a_checksum_that_is_none_is_refused() {
        assertThatThrownBy(() -> Catalog.of(ENTRY.formatted("toy.csv", "abc")))
                .hasMessage("toy/toy.csv needs a SHA-256 of 64 hex digits, but got \"abc\"");
    }

    @Test
    void a_missing_key_is_named_with_its_entry() {
        assertThatThrownBy(() -> Catalog.of(ENTRY.formatted("toy.csv", SHA).replace("\"bytes\"", "\"size\"")))
                .hasMessage("toy/toy.csv has no \"bytes\" in the catalogue");
    }

    @Test
    void broken_json_is_called_so() {
        assertThatThrownBy(() -> Catalog.of("{")).hasMessageStartingWith("the catalogue is no valid JSON");
    }

    @Test
    void a_range_in_a_name_stands_for_many_columns() {
        assertThat(Catalog.standard()
                        .dataset("optdigits")
                        .file("optdigits.tra")
                        .layout()
                        .orElseThrow()
                        .columns())
                .hasSize(65)
                .extracting(FileLayout.Field::name)
                .contains("pixel_0", "pixel_63", "digit");
    }
}
