package mlsd.plot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Made-up tables for the gallery.
final class Cars {
    private static final String[] CYLINDERS = {"4", "6", "8"};
    private static final String[] ORIGINS = {"Europe", "Japan", "USA"};

    private Cars() {}

    /// Sixty cars: weight and consumption with noise, numbers of cylinders as text.
    static Table table() {
        var random = new Random(7);
        double[] weight = random.doubles(60, 700, 2100).toArray();
        double[] mpg = Arrays.stream(weight)
                .map(w -> 55 - w / 50 + random.nextGaussian() * 2)
                .toArray();
        return Table.create(
                "cars",
                StringColumn.create("cylinders", pick(CYLINDERS, 60, 1)),
                StringColumn.create("origin", pick(ORIGINS, 60, 4)),
                IntColumn.create(
                        "year", IntStream.range(0, 60).map(i -> 1970 + i / 5).toArray()),
                DoubleColumn.create("weight", weight),
                DoubleColumn.create("mpg", mpg),
                DoubleColumn.create("size", random.doubles(60, 5, 40).toArray()));
    }

    /// Sales of four regions in two years.
    static Table sales() {
        return Table.create(
                "sales",
                StringColumn.create("region", "North", "East", "South", "West"),
                DoubleColumn.create("2023", 14, 9, 22, 5),
                DoubleColumn.create("2024", 17, 12, 19, 8));
    }

    /// Prices of ten days.
    static Table prices() {
        LocalDate first = LocalDate.of(2024, 3, 4);
        var days = DateColumn.create(
                "day", IntStream.range(0, 10).mapToObj(first::plusDays).toArray(LocalDate[]::new));
        var times = DateTimeColumn.create(
                "time",
                IntStream.range(0, 10).mapToObj(i -> first.atTime(9 + i, 30)).toArray(LocalDateTime[]::new));
        return Table.create(
                "prices",
                days,
                times,
                DoubleColumn.create("open", 10, 11, 12, 11, 13, 14, 13, 12, 13, 15),
                DoubleColumn.create("high", 12, 13, 13, 14, 15, 15, 14, 14, 16, 17),
                DoubleColumn.create("low", 9, 10, 10, 10, 12, 12, 11, 11, 12, 14),
                DoubleColumn.create("close", 11, 12, 11, 13, 14, 13, 12, 13, 15, 16));
    }

    private static String[] pick(String[] from, int n, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, n)
                .mapToObj(i -> from[random.nextInt(from.length)])
                .toArray(String[]::new);
    }
}
