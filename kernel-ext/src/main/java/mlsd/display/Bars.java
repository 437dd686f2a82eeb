package mlsd.display;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Names, numbers and bars, the largest first.
final class Bars {
    private Bars() {}

    /// Shares of the sum: importance, gain.
    static Grid shares(String caption, String value, String[] names, double[] values) {
        double most = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(1);
        return grid(caption, value, names, values, i -> Cell.bar(most > 0 ? values[i] / most : 0));
    }

    /// Values of both signs: coefficients.
    static Grid signed(String caption, String value, String[] names, double[] values) {
        double most = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return grid(caption, value, names, values, i -> Cell.signedBar(most > 0 ? values[i] / most : 0));
    }

    private static Grid grid(String caption, String value, String[] names, double[] values, IntFunction<Cell> bar) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i])))
                .limit(Grid.ROWS)
                .toList();
        return GridBuilder.labelled("feature", order.stream().map(i -> names[i]).toList())
                .values(value, "", order.stream().map(i -> values[i]).toList())
                .cells(Grid.Heading.of(""), order.stream().map(bar::apply).toList())
                .build(caption, "", Grid.Gap.of(order.size(), values.length - order.size(), " features"));
    }
}
