package mlsd.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarewellTest {
    @Test
    void every_widget_of_a_saved_notebook_gets_its_words(@TempDir Path folder) throws IOException {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), """
                {"outputs": [{"model_id": "0f1e2d3c-1111-2222-3333-444455556666"},
                 {"model_id":"aaaaaaaabbbbccccddddeeeeffff0000"}]}""");
        assertThat(Farewell.in(notebook))
                .containsOnlyKeys("0f1e2d3c-1111-2222-3333-444455556666", "aaaaaaaabbbbccccddddeeeeffff0000")
                .allSatisfy(
                        (_, state) -> assertThat(state.get("value")).asString().contains("run the cell again"));
    }

    @Test
    void a_notebook_that_is_not_there_gets_none(@TempDir Path folder) {
        assertThat(Farewell.in(folder.resolve("nowhere.ipynb"))).isEmpty();
    }
}
