package mlsd.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mlsd.metrics.Categories;
import mlsd.metrics.ChiSquare;
import mlsd.metrics.TestResult;
import mlsd.metrics.UndefinedMetricException;

/// A category as it was: how often each came, the rare and the new taken together as "other".
///
/// A category is rare when the smaller side expects fewer than `rowsPerBin` rows of it, by the reference's
/// shares.
record CategoryReference<T>(Watched.Label<T> column, List<String> values, int rows, Drift.Options options)
        implements Reference<T> {

    static <T> Reference<T> of(Watched.Label<T> column, List<T> rows, Drift.Options options) {
        return new CategoryReference<>(column, present(column, rows), rows.size(), options);
    }

    private static <T> List<String> present(Watched.Label<T> column, List<T> rows) {
        return rows.stream()
                .map(column.value())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public Drift drift(List<T> rows) {
        List<String> current = present(column, rows);
        Categories kept = common(Math.min(values.size(), current.size()));
        var was = new Drift.Side(kept.counts(values), this.rows, values.size());
        var is = new Drift.Side(kept.counts(current), rows.size(), current.size());
        if (values.isEmpty() || current.isEmpty()) {
            return Drift.nothing(column.name(), was, is);
        }
        int most = mostMoved(was, is);
        String name = most < kept.known().size() ? kept.known().get(most) : "other";
        return Drift.between(
                column.name(), was, is, test(was, is), share(name, was, most), share(name, is, most), options);
    }

    private Categories common(int smaller) {
        Map<String, Long> counts = values.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<String> kept = new ArrayList<>();
        counts.forEach((category, count) -> {
            if (count * (double) smaller / values.size() >= options.rowsPerBin()) {
                kept.add(category);
            }
        });
        return Categories.of(kept);
    }

    private static TestResult test(Drift.Side was, Drift.Side is) {
        try {
            return ChiSquare.of(was.counts(), is.counts());
        } catch (UndefinedMetricException oneCategory) {
            return new TestResult(0, 1);
        }
    }

    private static int mostMoved(Drift.Side was, Drift.Side is) {
        int most = 0;
        double far = -1;
        for (int i = 0; i < was.counts().length; i++) {
            double moved = Math.abs(was.counts()[i] / was.present() - is.counts()[i] / is.present());
            if (moved > far) {
                most = i;
                far = moved;
            }
        }
        return most;
    }

    private static String share(String name, Drift.Side side, int bin) {
        return String.format(Locale.ROOT, "%.1f %% %s", 100 * side.counts()[bin] / side.present(), name);
    }
}
