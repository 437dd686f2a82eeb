package mlsd.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages of a design document as files that a person can read: `3.md` begins with `## 3 Prepare the data`.
final class DesignFolder {
    private DesignFolder() {}

    static void write(DesignPage page, Path folder) {
        try {
            Files.createDirectories(folder);
            Replacing.write(folder.resolve(page.step() + ".md"), page.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the design document cannot be kept in " + folder + " (" + e.getMessage()
                            + "): check that it may be written",
                    e);
        }
    }

    /// What is no page, because somebody wrote into the folder, is left alone.
    static List<DesignPage> read(Path folder) {
        var pages = new ArrayList<DesignPage>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.md")) {
                for (Path file : files) {
                    page(file).ifPresent(pages::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the design document in " + folder + " cannot be read", e);
            }
        }
        return pages;
    }

    private static Optional<DesignPage> page(Path file) throws IOException {
        String step = file.getFileName().toString().replaceFirst("\\.md$", "");
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] parts = text.split("\n", 2);
        String heading = "## " + step + " ";
        return parts.length == 2 && parts[0].startsWith(heading) && !parts[1].isBlank()
                ? Optional.of(new DesignPage(step, parts[0].substring(heading.length()), parts[1]))
                : Optional.empty();
    }
}
