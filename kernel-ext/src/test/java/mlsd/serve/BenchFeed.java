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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;

/// 5,000 items and 1,000 users with vectors, whose rows of features are made of them: once scored whole, once in
/// stages.
final class BenchFeed {
    private static final int ITEMS = 5_000;
    private static final int WIDTH = 32;
    private static final int FOUND = 300;
    private final Booster booster;
    private final List<float[]> users;
    private final List<float[]> items;

    BenchFeed(Booster booster, RandomGenerator random) {
        this.booster = booster;
        this.users = vectors(1_000, random);
        this.items = vectors(ITEMS, random);
    }

    private static List<float[]> vectors(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] vector = new float[WIDTH];
                    for (int j = 0; j < WIDTH; j++) {
                        vector[j] = (float) (random.nextGaussian() / Math.sqrt(WIDTH));
                    }
                    return vector;
                })
                .toList();
    }

    /// A match of vectors first, as real pair features are; then parts of both.
    private double[][] rows(int user, int[] some) {
        return Arrays.stream(some)
                .mapToObj(item -> {
                    double[] row = new double[Bench.COLUMNS];
                    row[0] = 3 * product(user, item);
                    for (int i = 1; i < row.length; i++) {
                        row[i] = i % 2 == 0 ? users.get(user)[i] : items.get(item)[i];
                    }
                    return row;
                })
                .toArray(double[][]::new);
    }

    private double product(int user, int item) {
        float[] a = users.get(user);
        float[] b = items.get(item);
        double sum = 0;
        for (int i = 0; i < WIDTH; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<Integer> all() {
        return IntStream.range(0, ITEMS).boxed().toList();
    }

    /// Every item through the heavy model, in each request.
    Service naive(int mostUsers, int page) {
        int[] everything = IntStream.range(0, ITEMS).toArray();
        return (body, deadline) -> {
            int user = body.whole("user", 0, mostUsers - 1);
            double[] scores = Bench.scores(booster, rows(user, everything));
            return Reply.ok(IntStream.range(0, ITEMS)
                    .boxed()
                    .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                    .limit(page)
                    .toList());
        };
    }

    /// Neighbours and popular items → dot product → heavy model on a hundred → page; nothing is cached.
    Service funnel(int mostUsers, Path model) {
        var index = HnswIndex.of(all(), items, HnswIndex.Options.standard().withEffort(FOUND));
        var parts = new Feed.Parts(
                CandidateSource.all(List.of(
                        CandidateSource.neighbours("near", FOUND, index, users::get),
                        CandidateSource.of("popular", 50, user -> all()))),
                all(),
                this::product,
                (user, some, deadline) -> rows(user, some),
                deployment(model),
                new Shadow(1, difference -> {}),
                new Rerank(item -> item, item -> 0, (user, item) -> true, 0, 1, 0));
        Feed.Plan usual = Feed.Plan.standard();
        var plan = new Feed.Plan(
                usual.keep(), Duration.ZERO, usual.candidates(), usual.light(), usual.heavy(), usual.rerank());
        return FeedService.of(new Feed(parts, plan), mostUsers, ran -> {});
    }

    private Deployment<RowScorer> deployment(Path model) {
        try {
            Registry registry = Registry.at(Files.createTempDirectory("bench-registry"), Clock.systemUTC());
            registry.publish(file -> copy(model, file), Map.of());
            registry.promote(1);
            return Deployment.of(registry, file -> rows -> Bench.scores(booster, rows), scorer -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
