package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The originals that some tests run on: the folder in `MLSD_DATA`.
final class RealData {
    private RealData() {}

    /// Fails in continuous integration, skips on a reader's machine, if the originals are not there.
    static void need() {
        String folder = System.getenv("MLSD_DATA");
        String needed = "MLSD_DATA must name the folder with the original data files; see datasets/README.md";
        if (System.getenv("CI") != null) {
            assertThat(folder).as(needed).isNotBlank();
        }
        assumeTrue(folder != null && !folder.isBlank(), needed);
    }
}
