package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void the_engine_has_the_version_that_the_build_pins() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<jjava.version>" + Main.engine() + "</jjava.version>");
    }
}
