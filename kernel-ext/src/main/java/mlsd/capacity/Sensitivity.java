package mlsd.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What breaks first when an assumption is out by some factor.
///
/// ```java
/// Sensitivity.of("daily users", Limit.atMost("memory of a machine", table, Bytes.giga(64)), …).breaks()
/// ```
public final class Sensitivity {
    private static final double LARGEST = 1e6;
    private static final double STEP = 1.1;

    private final String assumption;
    private final Formula.Assumption input;
    private final List<Limit> limits;

    private Sensitivity(String assumption, Formula.Assumption input, List<Limit> limits) {
        this.assumption = assumption;
        this.input = input;
        this.limits = limits;
    }

    /// How these limits depend on one named assumption.
    public static Sensitivity of(String assumption, Limit... limits) {
        var all = List.of(limits);
        return new Sensitivity(assumption, input(assumption, all), all);
    }

    private static Formula.Assumption input(String assumption, List<Limit> limits) {
        var known = Steps.inputs(limits.stream()
                .flatMap(limit ->
                        Stream.of(limit.needed().formula(), limit.allowed().formula()))
                .toList());
        return Optional.ofNullable(known.get(assumption))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no limit depends on “" + assumption + "”, only on " + known.keySet() + ": name one of these"));
    }

    /// Each limit when the assumption is so many times as large, the worst first.
    public List<Row> at(double... factors) {
        return DoubleStream.of(factors)
                .boxed()
                .flatMap(factor -> limits.stream()
                        .map(limit -> row(limit, factor))
                        .sorted(Comparator.comparingDouble(Row::used).reversed()))
                .toList();
    }

    /// The limits in the order in which they break as the assumption grows; those that never do are left out.
    public List<Break> breaks() {
        return limits.stream()
                .flatMap(limit ->
                        breaksAt(limit).stream().mapToObj(factor -> new Break(limit.name(), factor, text(factor))))
                .sorted(Comparator.comparingDouble(Break::factor))
                .toList();
    }

    /// What an assumption so many times as large leads to, in a sentence.
    public String sentence(double factor) {
        var over = breaks().stream()
                .filter(limit -> limit.factor() <= factor * (1 + 1e-9))
                .toList();
        var times = assumption + " × " + Prefixes.COUNT.text(factor, "");
        if (over.isEmpty()) {
            return "Nothing breaks at " + times + ".";
        }
        var first = over.getFirst();
        var row = at(factor).stream()
                .filter(each -> each.limit().equals(first.limit()))
                .findFirst()
                .orElseThrow();
        return "At " + times + ", the limit “" + first.limit() + "” breaks first (from × "
                + Prefixes.COUNT.text(first.factor(), "") + " on): " + row.needed() + " needed, " + row.allowed()
                + " there.";
    }

    /// What ten times as much leads to.
    @Override
    public String toString() {
        return sentence(10);
    }

    /// A limit at a factor.
    ///
    /// @param used needed ÷ allowed; above 1 the limit is broken
    public record Row(double factor, String limit, String needed, String allowed, double used, boolean holds) {}

    /// A limit and the factor from which on it is broken.
    ///
    /// @param value the assumption at that point
    public record Break(String limit, double factor, String value) {}

    private Row row(Limit limit, double factor) {
        var instead = instead(factor);
        double needed = limit.needed().formula().value(instead);
        double allowed = limit.allowed().formula().value(instead);
        return new Row(
                factor,
                limit.name(),
                limit.needed().formula().unit().text(needed),
                limit.allowed().formula().unit().text(allowed),
                needed / allowed,
                limit.holds(instead));
    }

    private Map<String, Double> instead(double factor) {
        return Map.of(assumption, input.amount() * factor);
    }

    private String text(double factor) {
        return input.unit().text(input.amount() * factor);
    }

    // The first step at which it is broken, then halved down to where it breaks.
    private OptionalDouble breaksAt(Limit limit) {
        if (!limit.holds(instead(1))) {
            return OptionalDouble.of(1);
        }
        double high = 1;
        while (limit.holds(instead(high))) {
            if (high > LARGEST) {
                return OptionalDouble.empty();
            }
            high *= STEP;
        }
        double low = high / STEP;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (limit.holds(instead(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(low);
    }
}
