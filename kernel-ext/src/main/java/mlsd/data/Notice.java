package mlsd.data;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints the terms of a data set at its first use; a mark in the cache remembers that it did.
record Notice(Path marks, PrintStream out) {

    /// Prints the terms, unless they were printed before.
    void show(Dataset dataset) {
        Path mark = marks.resolve(dataset.name());
        if (Files.exists(mark)) {
            return;
        }
        out.println(dataset.terms());
        remember(mark);
    }

    private static void remember(Path mark) {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, "");
        } catch (IOException e) {
            // A cache that cannot be written must not keep anybody from reading data: the terms are shown again.
            return;
        }
    }
}
