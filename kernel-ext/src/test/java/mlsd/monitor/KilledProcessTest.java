package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledProcessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_process_killed_after_any_effect_is_taken_up_by_the_next(int kill) throws Exception {
        assertThat(KilledProcess.start(folder, kill)).isEqualTo(KilledProcess.HALTED);
        assertThat(KilledProcess.start(folder, -1)).isZero();
        assertThat(Files.readAllLines(folder.resolve("effects"))).containsExactly("data", "train", "promote");
    }
}
