package mlsd.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.json.JsonMapper;

/// The Java side of `./course bench serve`, started from its source: a server (`single`, `naive`, `funnel`) or the load
/// generator (`load`).
///
/// A server prints its address and ends when its input ends. The load generator reads a line a test, `address
/// kind rate seconds connections`, and prints a report of JSON a line.
final class Bench {
    static final int COLUMNS = 12;
    private static final int BATCH = 64;
    private static final int USERS = 1_000;
    private static final int PAGE = 10;

    private Bench() {}

    public static void main(String[] args) throws IOException, XGBoostError {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (args[0].equals("load")) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(JsonMapper.shared().writeValueAsString(load(line.split(" ", -1))));
            }
            return;
        }
        Booster booster = XGBoost.loadModel(args[1]);
        booster.setParam("nthread", 1);
        try (Endpoint endpoint = start(args[0], Path.of(args[1]), booster)) {
            System.out.println(endpoint.uri());
            while (input.readLine() != null) {}
        }
        System.exit(0);
    }

    private static LoadReport load(String[] words) {
        var plan = new LoadTest.Plan(
                URI.create(words[0]),
                Double.parseDouble(words[2]),
                Duration.ofMillis((long) (1e3 * Double.parseDouble(words[3]))),
                Integer.parseInt(words[4]),
                Duration.ofSeconds(2));
        return LoadTest.run(plan, n -> words[1].equals("row") ? row(n) : "{\"user\": %d}".formatted(n * 37 % USERS));
    }

    /// The same row for the same number, in Java and for Python.
    private static String row(long n) {
        return random(n)
                .doubles(COLUMNS)
                .mapToObj(x -> String.valueOf(Math.rint(x * 4_000 - 2_000) / 1_000))
                .collect(Collectors.joining(", ", "{\"x\": [", "]}"));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Endpoint start(String what, Path model, Booster booster) {
        var options = Endpoint.Options.standard().withQueue(2 * BATCH, 4 * BATCH);
        Service service = switch (what) {
            case "single" -> single(booster);
            case "naive" -> new BenchFeed(booster, random(42)).naive(USERS, PAGE);
            case "funnel" -> new BenchFeed(booster, random(42)).funnel(USERS, model);
            default -> throw new IllegalArgumentException("a server is single, naive or funnel, but got " + what);
        };
        return Endpoint.start(options, "/score", service, new Latencies(), Optional.empty());
    }

    /// One row a request, scored in micro-batches.
    @SuppressWarnings("resource") // it lives as long as the process
    private static Service single(Booster booster) {
        var batcher = new Batcher<double[], Double>(
                BATCH,
                8 * BATCH,
                rows -> DoubleStream.of(scores(booster, rows.toArray(double[][]::new)))
                        .boxed()
                        .toList());
        return (body, deadline) -> Reply.ok(Map.of("p", batcher.ask(body.numbers("x", COLUMNS), deadline)));
    }

    static double[] scores(Booster booster, double[][] rows) {
        float[] flat = new float[rows.length * COLUMNS];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / COLUMNS][i % COLUMNS];
        }
        try {
            float[][] scores = booster.inplace_predict(flat, rows.length, COLUMNS, Float.NaN);
            return Arrays.stream(scores).mapToDouble(score -> score[0]).toArray();
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not score", e);
        }
    }
}
