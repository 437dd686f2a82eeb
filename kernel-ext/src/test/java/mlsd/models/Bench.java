package mlsd.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mlsd.metrics.Auc;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The Java side of `./course bench models`, started from its source: for every line that it reads, it trains
/// once on the rows that the Python side wrote, and prints seconds and quality as a line of JSON.
final class Bench {
    private static final int COLUMNS = 16;
    private static final int NUMBERS = 12;

    private Bench() {}

    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[2]);
        Runnable run = args[1].equals("xgboost") ? trees(Path.of(args[0]), rounds) : clicks(Path.of(args[0]), args[1]);
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            run.run();
        }
    }

    private static Runnable trees(Path folder, int rounds) throws IOException {
        Table all = table(folder.resolve("table.bin"));
        int cut = all.rowCount() * 4 / 5;
        Table train = all.inRange(0, cut);
        Table test = all.inRange(cut, all.rowCount());
        var options = Xgboost.Options.standard().withRounds(rounds);
        return () -> {
            Classifier model = Xgboost.train(train, "y", options);
            tell(model.facts(), Auc.of(model.scores(test), Labels.of(test, "y")));
        };
    }

    private static Runnable clicks(Path folder, String what) throws IOException {
        int[] lines = ints(folder.resolve("clicks.bin"));
        int[] train = IntStream.range(0, lines.length / 3)
                .filter(i -> lines[3 * i + 2] == 0)
                .toArray();
        int[] users = IntStream.of(train).map(i -> lines[3 * i]).toArray();
        int[] items = IntStream.of(train).map(i -> lines[3 * i + 1]).toArray();
        double[] ones = IntStream.of(train).mapToDouble(i -> 1).toArray();
        Interactions met = Interactions.of(users, items, ones);
        Map<Integer, Set<Integer>> held = new HashMap<>();
        for (int i = 0; i < lines.length; i += 3) {
            if (lines[i + 2] == 1) {
                held.computeIfAbsent(lines[i], user -> new HashSet<>()).add(lines[i + 1]);
            }
        }
        return () -> {
            FactorModel model = what.equals("als")
                    ? ImplicitAls.train(met, new ImplicitAls.Options(64, 15, 10, 0.1, 3, 1, 42))
                    : Bpr.train(met, new Bpr.Options(64, 50, 0.05, 0.01, true, 42));
            tell(model.facts(), recall(model, held));
        };
    }

    private static double recall(Recommender model, Map<Integer, Set<Integer>> held) {
        return held.entrySet().stream()
                .mapToDouble(user -> {
                    long hits = model.topItems(user.getKey(), 10).stream()
                            .filter(user.getValue()::contains)
                            .count();
                    return hits / (double) Math.min(10, user.getValue().size());
                })
                .average()
                .orElseThrow();
    }

    private static void tell(ModelFacts facts, double quality) {
        double seconds = facts.trainingTime().toNanos() / 1e9;
        System.out.printf(Locale.ROOT, "{\"seconds\": %.4f, \"quality\": %.5f}%n", seconds, quality);
        System.out.flush();
    }

    private static Table table(Path file) throws IOException {
        float[] all = new float[(int) (Files.size(file) / Float.BYTES)];
        ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer().get(all);
        Table table = Table.create("bench");
        for (int c = 0; c < COLUMNS; c++) {
            int column = c;
            var numbers = IntStream.range(0, all.length / COLUMNS).mapToDouble(row -> all[row * COLUMNS + column]);
            if (c < NUMBERS || c == COLUMNS - 1) {
                table.addColumns(DoubleColumn.create(c < NUMBERS ? "x" + c : "y", numbers));
            } else {
                table.addColumns(StringColumn.create(
                        "c" + c, numbers.mapToObj(x -> String.format(Locale.ROOT, "%02d", (int) x))));
            }
        }
        return table;
    }

    private static int[] ints(Path file) throws IOException {
        int[] all = new int[(int) (Files.size(file) / Integer.BYTES)];
        ByteBuffer.wrap(Files.readAllBytes(file)).asIntBuffer().get(all);
        return all;
    }
}
