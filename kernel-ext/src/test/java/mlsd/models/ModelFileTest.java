package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("shop.model");

    @BeforeEach
    void save() {
        file = folder.resolve("models/shop.model");
        Xgboost.train(Toys.shop(200, 1), "bought", Xgboost.Options.standard().withRounds(3))
                .save(file);
    }

    @Test
    void a_file_cut_short_is_refused_wherever_it_ends() throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int length = 8; length < all.length; length += Math.max(1, all.length / 50)) {
            Files.write(file, Arrays.copyOf(all, length));
            assertThatThrownBy(() -> Classifier.load(file))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("is damaged or cut short");
        }
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        byte[] all = Files.readAllBytes(file);
        all[all.length / 2] ^= 1;
        Files.write(file, all);
        assertThatThrownBy(() -> Classifier.load(file)).hasMessageContaining("is damaged or cut short");
    }

    @Test
    void another_file_is_no_model() throws IOException {
        Files.writeString(file, "age,job,y\n1,2,3\n");
        assertThatThrownBy(() -> Classifier.load(file))
                .hasMessageEndingWith("is no model file: it does not begin as one");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Classifier.load(folder.resolve("none")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("there is no model file");
    }

    @Test
    void saving_again_leaves_one_whole_file() throws IOException {
        Xgboost.train(Toys.shop(200, 2), "bought", Xgboost.Options.standard().withRounds(2))
                .save(file);
        try (var files = Files.list(folder.resolve("models"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void the_facts_say_what_was_trained_on_what() {
        ModelFacts facts = Classifier.load(file).facts();
        assertThat(facts.name()).isEqualTo("XGBoost");
        assertThat(facts.options()).containsEntry("rounds", "3");
        assertThat(facts.classes()).containsExactly("no", "yes");
        assertThat(facts.features()).extracting(Feature::name).containsExactly("price", "colour", "member");
        assertThat(facts.rows()).isEqualTo(200);
    }
}
