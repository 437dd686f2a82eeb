package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The cards say what the catalogue says, which other tests hold against the files.
class CardsTest {
    private static final Path DATASETS = Path.of(System.getProperty("course.home"), "datasets");

    static Stream<Dataset> datasets() {
        return Catalog.standard().datasets().stream();
    }

    private static String card(Dataset set) throws IOException {
        return Files.readString(DATASETS.resolve("cards").resolve(set.name() + ".md"));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void a_card_has_the_rows_and_columns_of_every_table(Dataset set) throws IOException {
        String card = card(set);
        for (DataFile file : set.files()) {
            String line = file.layout()
                    .map(layout -> String.format(
                            Locale.ROOT,
                            "| %s | %,d | %d |",
                            file.path(),
                            layout.rows(),
                            layout.kept().size()))
                    .orElse("| %s | – | – |".formatted(file.path()));
            assertThat(card).contains(line);
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void a_card_explains_every_column(Dataset set) throws IOException {
        String card = card(set);
        set.files().stream()
                .flatMap(file -> file.layout().stream())
                .flatMap(layout -> layout.kept().stream())
                .forEach(field -> assertThat(card).contains(field.meaning().replace("\"|\"", "\"\\|\"")));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void a_card_has_licence_citation_traps_and_baselines(Dataset set) throws IOException {
        assertThat(card(set))
                .contains(
                        set.licence().name(),
                        set.licence().note(),
                        set.citation(),
                        set.warning(),
                        "## Known traps",
                        "## Baselines");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void the_readme_lists_the_set(Dataset set) throws IOException {
        assertThat(Files.readString(DATASETS.resolve("README.md")))
                .contains("[%s](cards/%s.md)".formatted(set.name(), set.name()));
    }

    @Test
    void no_card_is_left_over() throws IOException {
        try (Stream<Path> cards = Files.list(DATASETS.resolve("cards"))) {
            assertThat(cards.map(card -> card.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            datasets().map(Dataset::name).toList());
        }
    }
}
