package mlsd.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Files and folders whose path begins like the text of a string.
final class FilePaths {
    private static final int MOST = 200;

    private FilePaths() {}

    /// The last parts of paths that begin so, folders first and with a `/`, hidden files only after a `.`.
    ///
    /// @param folder what a relative path begins at
    /// @param typed the text between the quote and the cursor, such as `data/tr`
    static List<Candidate> starting(Path folder, String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String name = typed.substring(slash);
        try (Stream<Path> files = Files.list(folder.resolve(typed.substring(0, slash)))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .filter(file -> name.startsWith(".")
                            || !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing((Path file) -> !Files.isDirectory(file))
                            .thenComparing(Path::getFileName))
                    .limit(MOST)
                    .map(FilePaths::candidate)
                    .toList();
        } catch (IOException | InvalidPathException nothingThere) {
            return List.of();
        }
    }

    private static Candidate candidate(Path file) {
        return new Candidate(file.getFileName() + (Files.isDirectory(file) ? "/" : ""), "path", "");
    }
}
