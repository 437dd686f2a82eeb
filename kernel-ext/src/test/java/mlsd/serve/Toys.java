package mlsd.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Small models and feeds whose answers are known by heart: a model is a number in a file, and scores
/// `number · row[0]`.
final class Toys {
    static final int ITEMS = 50;

    private Toys() {}

    static void publish(Registry registry, String words) {
        registry.publish(
                file -> {
                    try {
                        Files.writeString(file, words);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Map.of("by", "test"));
    }

    static int number(Path file) {
        try {
            return Integer.parseInt(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowScorer times(Path file) {
        int number = number(file);
        return rows -> Arrays.stream(rows).mapToDouble(row -> number * row[0]).toArray();
    }

    /// A registry with version 1, which ranks upwards, and version 2, which ranks downwards; 1 serves.
    static Registry upAndDown(Path folder) {
        Registry registry = Registry.at(folder, Clock.systemUTC());
        publish(registry, "1");
        publish(registry, "-1");
        registry.promote(1);
        return registry;
    }

    static Deployment<RowScorer> deployment(Registry registry) {
        return Deployment.of(registry, Toys::times, model -> model.scores(new double[][] {{1}}));
    }

    /// The row of an item is its number.
    static double[][] numbers(int user, int[] items, Deadline deadline) {
        return Arrays.stream(items).mapToObj(item -> new double[] {item}).toArray(double[][]::new);
    }

    static Rerank plain() {
        return new Rerank(item -> item, item -> 0, (user, item) -> item != 13, 0, 1, 0);
    }

    static List<Integer> items() {
        return IntStream.range(0, ITEMS).boxed().toList();
    }

    static Feed.Parts parts(Deployment<RowScorer> heavy) {
        return new Feed.Parts(
                CandidateSource.of("all", ITEMS, user -> items()),
                items(),
                (user, item) -> item,
                Toys::numbers,
                heavy,
                new Shadow(4, difference -> {}),
                plain());
    }

    /// Budgets that are never reached.
    static Feed.Plan patient(int keep) {
        var time = Duration.ofSeconds(30);
        return new Feed.Plan(keep, time, time, time, time, time);
    }
}
