package mlsd.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of the lessons, found from any place inside a checkout or a copy of its notebooks.
public final class LessonFolder {
    private static final String FIRST = "00-welcome.ipynb";

    private LessonFolder() {}

    /// The nearest folder around a place that holds the welcome notebook, or whose folder `notebooks` does.
    public static Optional<Path> around(Path place) {
        for (Path at = place.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            for (Path folder : new Path[] {at, at.resolve("notebooks")}) {
                if (Files.exists(folder.resolve(FIRST))) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }
}
