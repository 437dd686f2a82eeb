package mlsd.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mlsd.models.Classifier;
import mlsd.models.ModelFacts;
import mlsd.models.Recommender;
import mlsd.models.Regressor;
import org.jspecify.annotations.Nullable;
import smile.data.DataFrame;
import tech.tablesaw.table.Relation;

/// The one fact that a box of a diagram says of the object in it: how many rows, how large, which version.
final class Facts {
    private static final int LENGTH = 60;

    private Facts() {}

    /// In a few words; empty for what has nothing to tell, such as a lambda.
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Relation table -> counted(table.rowCount(), "row") + " × " + counted(table.columnCount(), "column");
            case DataFrame frame -> counted(frame.nrow(), "row") + " × " + counted(frame.ncol(), "column");
            case Classifier model -> model(model.facts(), model.sizeBytes());
            case Regressor model -> model(model.facts(), model.sizeBytes());
            case Recommender model -> model(model.facts(), model.sizeBytes());
            case Path path -> path(path);
            case Map<?, ?> map -> counted(map.size(), "entry").replace("entrys", "entries");
            case Collection<?> all -> counted(all.size(), "element");
            default -> Named.lambda(value) || Named.nameless(value) ? "" : Visible.cut(Brief.of(value), LENGTH);
        };
    }

    private static String model(ModelFacts facts, long bytes) {
        return facts.name() + ", " + bytes(bytes) + ", from " + counted(facts.rows(), "row");
    }

    private static String path(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            return name + ", not there";
        }
        return name + ", " + bytes(size(path));
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String counted(long count, String what) {
        return Numbers.grouped(count) + " " + what + (count == 1 ? "" : "s");
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
