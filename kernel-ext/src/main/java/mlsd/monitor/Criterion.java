package mlsd.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mlsd.metrics.Bootstrap;
import mlsd.metrics.Calibration;
import mlsd.metrics.Interval;
import mlsd.metrics.LabelMetric;

/// One question that a candidate model must answer before it may serve.
public record Criterion(String name, boolean holds, String sentence) {
    /// Candidate and serving model on the same labelled rows.
    ///
    /// @param units whose row it is: users are drawn whole, for their rows are no independent draws
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Judged(double[] candidate, double[] serving, boolean[] labels, List<?> units) {
        public Judged {
            if (candidate.length != labels.length || serving.length != labels.length || units.size() != labels.length) {
                throw new IllegalArgumentException(
                        "a comparison needs one score of each model, label and unit a row, but got %d, %d, %d and %d"
                                .formatted(candidate.length, serving.length, labels.length, units.size()));
            }
        }

        Judged of(int[] rows) {
            var picked = new boolean[rows.length];
            List<Object> units = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                picked[i] = labels[rows[i]];
                units.add(this.units.get(rows[i]));
            }
            return new Judged(pick(candidate, rows), pick(serving, rows), picked, units);
        }

        private static double[] pick(double[] all, int[] rows) {
            return Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
        }

        /// `metric(candidate) - metric(serving)`, with the interval of a bootstrap over units.
        Interval difference(LabelMetric metric, long seed) {
            Map<Object, List<Integer>> byUnit = new LinkedHashMap<>();
            for (int row = 0; row < labels.length; row++) {
                byUnit.computeIfAbsent(units.get(row), unit -> new ArrayList<>())
                        .add(row);
            }
            List<int[]> groups = byUnit.values().stream()
                    .map(rows -> rows.stream().mapToInt(row -> row).toArray())
                    .toList();
            return Bootstrap.interval(
                    drawn -> {
                        int[] rows = Arrays.stream(drawn)
                                .mapToObj(groups::get)
                                .flatMapToInt(Arrays::stream)
                                .toArray();
                        Judged some = of(rows);
                        return metric.of(some.candidate, some.labels) - metric.of(some.serving, some.labels);
                    },
                    groups.size(),
                    ROUNDS,
                    seed,
                    LEVEL);
        }
    }

    private static final int ROUNDS = 200;
    private static final double LEVEL = 0.95;

    /// Surely not worse by more than a margin: the interval of the difference lies above `-margin`.
    ///
    /// @param metric higher is better
    public static Criterion notWorse(String name, LabelMetric metric, Judged rows, double margin, long seed) {
        Interval difference = rows.difference(metric, seed);
        boolean holds = difference.low() > -margin;
        return new Criterion(
                name,
                holds,
                String.format(
                        Locale.ROOT,
                        "%s differs by %+.4f (%+.4f to %+.4f) from the serving model's; at most %.4f lower is allowed",
                        name,
                        difference.estimate(),
                        difference.low(),
                        difference.high(),
                        margin));
    }

    /// No slice surely worse by more than a margin: in none lies the whole interval below `-margin`.
    ///
    /// @param slices the slice of each row; those with fewer than `fewest` rows are left out
    public static Criterion slices(
            String name, LabelMetric metric, Judged rows, List<String> slices, int fewest, double margin, long seed) {
        Map<String, List<Integer>> bySlice = new TreeMap<>();
        for (int row = 0; row < slices.size(); row++) {
            bySlice.computeIfAbsent(slices.get(row), slice -> new ArrayList<>()).add(row);
        }
        List<String> worse = new ArrayList<>();
        bySlice.forEach((slice, of) -> {
            int[] places = of.stream().mapToInt(row -> row).toArray();
            if (places.length >= fewest
                    && rows.of(places).difference(metric, seed).high() < -margin) {
                worse.add(slice);
            }
        });
        return new Criterion(
                name + " by slice",
                worse.isEmpty(),
                worse.isEmpty() ? "no slice is surely worse" : "surely worse in " + String.join(", ", worse));
    }

    /// What the model promises happens: `Σ predicted / Σ observed` lies within `1 ± tolerance`.
    public static Criterion calibrated(double[] probabilities, boolean[] labels, double tolerance) {
        double ratio = Calibration.of(probabilities, labels, 10).ratio();
        return new Criterion(
                "calibration",
                Math.abs(ratio - 1) <= tolerance,
                String.format(
                        Locale.ROOT,
                        "%.3f clicks are promised for each that comes; 1 ± %.2f is allowed",
                        ratio,
                        tolerance));
    }

    /// The features that serving computes are those that training computed, for the same rows.
    ///
    /// @throws IllegalArgumentException when the rows differ in number
    public static Criterion noSkew(double[][] offline, double[][] online, double tolerance) {
        if (offline.length != online.length) {
            throw new IllegalArgumentException("a skew check needs the same rows on both sides, but got %d and %d"
                    .formatted(offline.length, online.length));
        }
        int differ = 0;
        for (int row = 0; row < offline.length; row++) {
            differ += near(offline[row], online[row], tolerance) ? 0 : 1;
        }
        return new Criterion(
                "no skew",
                differ == 0,
                "%d of %d rows differ between training and serving".formatted(differ, offline.length));
    }

    private static boolean near(double[] a, double[] b, double tolerance) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            boolean bothMissing = Double.isNaN(a[i]) && Double.isNaN(b[i]);
            if (!bothMissing && !(Math.abs(a[i] - b[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }
}
