package mlsd.features;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mlsd.features.Aggregate.Count;
import mlsd.features.Aggregate.Last;
import mlsd.features.Aggregate.Latest;
import mlsd.features.Aggregate.Mean;
import mlsd.features.Aggregate.Rate;
import mlsd.features.Aggregate.Sum;

/// An aggregate as SQL: what an event puts in, and what comes out. Columns come in quoted.
///
/// Sums run over whole numbers (ones, or millionths): adding doubles in another order would give other last bits.
final class Values {
    private Values() {}

    /// Whether the aggregate picks events rather than adding them up.
    static boolean sequence(Windowed feature) {
        return feature.aggregate() instanceof Latest || feature.aggregate() instanceof Last;
    }

    static String input(Windowed feature, String column) {
        return switch (feature.aggregate()) {
            case Count() -> "cast(1 as bigint)";
            case Sum(String number) -> millionths(column);
            case Mean(String number) -> millionths(column);
            case Rate(String flag) -> "cast(case when %s then 1 else 0 end as bigint)".formatted(column);
            case Latest(String value) ->
                "cast(%s as %s)".formatted(column, feature.type().sql());
            case Last(String value, int n) ->
                "replace(cast(%s as string), '%s', '/')".formatted(column, FeatureType.SEPARATOR);
        };
    }

    /// Which events take part.
    static String taken(Windowed feature, String column) {
        String present = column + " is not null";
        return switch (feature.aggregate()) {
            case Count() -> present;
            case Rate(String flag) -> present;
            case Sum(String number) -> present + notNan(column);
            case Mean(String number) -> present + notNan(column);
            case Latest(String value) -> present + valid(feature.type(), column);
            case Last(String value, int n) -> present + valid(feature.type(), column);
        };
    }

    private static String valid(FeatureType type, String column) {
        return switch (type) {
            case LONG -> "";
            case DOUBLE -> notNan(column);
            case TEXT, TEXTS -> " and cast(%s as string) <> ''".formatted(column);
        };
    }

    /// Of `n` events in the window with the sum `s`; for sequences of the event numbered `rn` and those before it.
    static String output(Windowed feature) {
        return switch (feature.aggregate()) {
            case Count() -> "cast(nullif(n, 0) as bigint)";
            case Sum(String column) -> "cast(s as double) / 1e6";
            case Mean(String column) -> "cast(s as double) / 1e6 / nullif(n, 0)";
            case Rate(String column) -> "cast(s as double) / nullif(n, 0)";
            case Latest(String column) -> "case when p.n >= 1 then e.x0 end";
            case Last(String column, int n) ->
                "case when p.n >= 1 then concat_ws('%s', %s) end"
                        .formatted(
                                FeatureType.SEPARATOR,
                                IntStream.iterate(n - 1, i -> i >= 0, i -> i - 1)
                                        .mapToObj(i -> "case when p.n > %d then e.x%d end".formatted(i, i))
                                        .collect(Collectors.joining(", ")));
        };
    }

    /// The value of an event, and of the events before it, as `x0, x1 …`.
    static String lags(Windowed feature, String order) {
        int n = feature.aggregate() instanceof Last(String column, int items) ? items : 1;
        return IntStream.range(0, n)
                .mapToObj(i -> i == 0 ? ", x as x0" : ", lag(x, %d) over %s as x%d".formatted(i, order, i))
                .collect(Collectors.joining());
    }

    private static String millionths(String column) {
        return "cast(floor(cast(%s as double) * 1e6 + 0.5e0) as bigint)".formatted(column);
    }

    private static String notNan(String column) {
        return " and not isnan(cast(%s as double))".formatted(column);
    }
}
