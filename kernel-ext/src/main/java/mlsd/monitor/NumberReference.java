package mlsd.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import mlsd.metrics.Bins;
import mlsd.metrics.KolmogorovSmirnov;

/// A number as it was: its quantile bins, kept for all later windows.
///
/// Where many rows share one value, equal quantiles merge; that value then gets a bin of its own, so that a constant
/// has three bins (below, equal, above) and a feature that is stuck elsewhere is seen.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record NumberReference<T>(Watched.Quantity<T> column, double[] values, Bins bins, int rows, Drift.Options options)
        implements Reference<T> {

    static <T> Reference<T> of(Watched.Quantity<T> column, List<T> rows, Drift.Options options) {
        double[] values = present(column, rows);
        Arrays.sort(values); // so that each later comparison finds it sorted
        Bins bins = values.length == 0 ? Bins.ofEdges(0) : bins(values, options.bins());
        return new NumberReference<>(column, values, bins, rows.size(), options);
    }

    private static <T> double[] present(Watched.Quantity<T> column, List<T> rows) {
        return rows.stream()
                .mapToDouble(column.value())
                .filter(Double::isFinite)
                .toArray();
    }

    private static Bins bins(double[] values, int count) {
        Bins bins = Bins.byQuantiles(values, count);
        return bins.size() == count
                ? bins
                : Bins.ofEdges(Arrays.stream(bins.edges())
                        .flatMap(edge -> DoubleStream.of(Math.nextDown(edge), edge))
                        .distinct()
                        .sorted()
                        .toArray());
    }

    @Override
    public Drift drift(List<T> rows) {
        double[] current = present(column, rows);
        var was = new Drift.Side(bins.counts(values), this.rows, values.length);
        var is = new Drift.Side(bins.counts(current), rows.size(), current.length);
        if (values.length == 0 || current.length == 0) {
            return Drift.nothing(column.name(), was, is);
        }
        var test = KolmogorovSmirnov.of(values, current);
        return Drift.between(column.name(), was, is, test, median(values), median(current), options);
    }

    private static String median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format(Locale.ROOT, "a median of %.3g", middle);
    }
}
