package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The pictures of the data card are what the world draws. When it changes on purpose, the card tells how to draw
/// them anew.
class PicturesTest {
    private static final Path CARD = Path.of(System.getProperty("course.home"), "datasets", "short-video");
    private static final Map<String, Columns> PICTURES = Marginals.pictures();

    @Test
    void are_drawn_anew_byte_by_byte() {
        assertThat(PICTURES)
                .allSatisfy((file, picture) -> assertThat(CARD.resolve("pictures", file))
                        .as("%s: draw it anew as the card says", file)
                        .hasContent(picture.svg().strip()));
    }

    @Test
    void stand_in_the_card_with_their_claim_as_caption() throws IOException {
        String card = Files.readString(CARD.resolve("README.md"));
        assertThat(PICTURES)
                .allSatisfy((file, picture) ->
                        assertThat(card).contains("![%s](pictures/%s)".formatted(picture.claim(), file)));
    }

    @Test
    void are_small() {
        assertThat(PICTURES.values())
                .allSatisfy(picture -> assertThat(picture.svg().length()).isLessThan(8_000));
    }
}
