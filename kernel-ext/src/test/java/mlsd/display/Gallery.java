package mlsd.display;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// One value of each kind that can be shown, for the tests and for the page that people look at.
final class Gallery {
    record Visit(String user, int clicks, double dwellSeconds) {}

    sealed interface Signal permits Click, Rating {}

    record Click(String video) implements Signal {}

    record Rating(String video, int stars) implements Signal {}

    enum Device {
        PHONE,
        TABLET,
        TV
    }

    private Gallery() {}

    static Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("Tablesaw table", visits(12));
        values.put("Tablesaw table, long", visits(1_000));
        values.put("Tablesaw table, wide", wide());
        values.put("Tablesaw row", visits(3).row(1));
        values.put("Tablesaw numbers", visits(1_000).column("dwell"));
        values.put("Tablesaw words", visits(1_000).column("device"));
        values.put("record", new Visit("Ann", 3, 41.25));
        values.put("list of records", List.of(new Visit("Ann", 3, 41.25), new Visit("Bob", 12, 7.5)));
        values.put("list of a sealed type", List.of(new Click("a"), new Rating("b", 4)));
        values.put("list of numbers", IntStream.range(0, 100).boxed().toList());
        values.put("map", Map.of("AUC", 0.8445123));
        values.put("optional", Optional.of(new Click("a")));
        values.put("array", IntStream.range(0, 1000).mapToDouble(Math::sqrt).toArray());
        values.put("matrix", new double[][] {{1, 0.5}, {0.25, 1}});
        values.put("cube", new int[2][3][4]);
        values.put("stream", Stream.of(1, 2, 3));
        values.put("iterator", List.of(1).iterator());
        values.put("lambda", (Function<String, Integer>) String::length);
        values.put("class", Visit.class);
        values.put("sealed", Signal.class);
        values.put("enum", Device.TV);
        values.put("duration", Duration.ofMillis(1234));
        values.put("instant", Instant.parse("2026-01-02T03:04:05Z"));
        values.put("number", 0.8445123412341);
        values.put("large number", 1_234_567_890L);
        values.put("web address", URI.create("https://example.org/a?b=c&d=e"));
        values.put("path", Path.of("datasets", "visits.csv"));
        values.put("failure", new IllegalStateException("no model", new IllegalArgumentException("empty folder")));
        values.put("future", CompletableFuture.completedFuture(42));
        values.put("image", image(320, 120));
        values.putAll(ModelGallery.values());
        return values;
    }

    /// A table with missing values, dates, truth values and names.
    static Table visits(int rows) {
        var start = LocalDate.of(2026, 1, 1);
        var table = Table.create(
                "visits",
                IntColumn.create("userId", IntStream.range(0, rows).map(i -> 1_000_000 + i * 7_919)),
                StringColumn.create(
                        "device",
                        Stream.iterate(0, i -> i + 1).limit(rows).map(i -> Device.values()[i * i % 3].name())),
                DoubleColumn.create(
                        "dwell",
                        IntStream.range(0, rows)
                                .mapToDouble(i -> i % 5 == 3 ? Double.NaN : Math.exp(StrictMath.sin(i) * 3))
                                .toArray()),
                DateColumn.create(
                        "day", Stream.iterate(start, d -> d.plusDays(1)).limit(rows)),
                BooleanColumn.create(
                        "clicked",
                        Stream.iterate(0, i -> i + 1)
                                .limit(rows)
                                .map(i -> i % 3 == 0)
                                .toList()),
                IntColumn.create("impressions", IntStream.range(0, rows).map(i -> i * i * 37)));
        table.stringColumn("device").setMissing(2);
        return table;
    }

    static Table wide() {
        var table = Table.create("wide");
        for (int i = 0; i < 80; i++) {
            int factor = i;
            table.addColumns(DoubleColumn.create(
                    "feature " + i,
                    IntStream.range(0, 5).mapToDouble(row -> factor * row / 7.0).toArray()));
        }
        return table;
    }

    static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.HSBtoRGB((float) x / width, 0.6f, (float) y / height));
            }
        }
        return image;
    }
}
