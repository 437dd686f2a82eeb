package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// The originals that the tests run on: the folder in `MLSD_DATA`.
final class RealData {
    private RealData() {}

    /// Fails in continuous integration, skips on a reader's machine, if the originals are not there.
    static Path folder() {
        String folder = System.getenv("MLSD_DATA");
        String needed = "MLSD_DATA must name the folder with the original data files; see datasets/README.md";
        if (System.getenv("CI") != null) {
            assertThat(folder).as(needed).isNotBlank();
        }
        assumeTrue(folder != null && !folder.isBlank(), needed);
        return Path.of(folder);
    }

    static List<String> types(Table table) {
        return IntStream.range(0, table.columnCount())
                .mapToObj(i ->
                        table.column(i).name() + " " + table.column(i).type().name())
                .toList();
    }
}
