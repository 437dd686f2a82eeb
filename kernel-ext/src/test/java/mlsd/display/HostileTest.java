package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileTest {
    private static final int CAP = 100_000;

    @TestFactory
    Stream<DynamicTest> neither_throws_nor_exceeds_the_cap_nor_runs() {
        return Hostile.values().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> harmless(entry.getValue().make())));
    }

    @TestFactory
    Stream<DynamicTest> neither_does_a_friendly_value() {
        return Gallery.values().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> harmless(entry.getValue())));
    }

    @Test
    void no_random_nest_of_values_throws_or_exceeds_the_cap() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(11);
        for (int i = 0; i < 3_000; i++) {
            harmless(nest(random, 0));
        }
    }

    @Test
    void a_rendering_that_fails_in_a_displayable_is_told() {
        Displayable broken = () -> {
            throw new LinkageError("no");
        };

        assertThat(PlainTextTest.text(broken)).contains("LinkageError");
    }

    private static void harmless(@Nullable Object value) {
        assertThatCode(() -> {
                    var data = Renderers.of(value).data();
                    assertThat(data).containsKey("text/plain");
                    assertThat(data.values().stream()
                                    .mapToInt(v -> Html.bytes((String) v))
                                    .sum())
                            .isLessThanOrEqualTo(CAP);
                    if (data.get("text/html") instanceof String html) {
                        var page = Jsoup.parse(html);
                        assertThat(page.select("script, img, iframe, [onload], [onerror], [onmouseover]"))
                                .isEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    private static @Nullable Object nest(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 5 ? 9 : 16)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300));
            case 3 -> text(random);
            case 4 -> new Hostile.Throwing();
            case 5 -> random.nextBoolean() ? Double.NaN : Float.NEGATIVE_INFINITY;
            case 6 -> new Gallery.Visit(text(random), random.nextInt(), random.nextDouble());
            case 7 -> Stream.of(1);
            case 8 -> random.doubles(random.nextInt(100)).toArray();
            case 9, 10 -> list(random, depth);
            case 11 -> map(random, depth);
            case 12 -> list(random, depth).toArray();
            case 13 -> Optional.ofNullable(nest(random, depth + 1));
            case 14 -> new Hostile.Secret(text(random), list(random, depth));
            default ->
                new Object[][] {
                    list(random, depth).toArray(), list(random, depth).toArray()
                };
        };
    }

    private static List<@Nullable Object> list(RandomGenerator random, int depth) {
        var list = new ArrayList<@Nullable Object>();
        int size = random.nextInt(8) == 0 ? 100 : random.nextInt(6);
        for (int i = 0; i < size; i++) {
            list.add(nest(random, depth + (size > 6 ? 6 : 1)));
        }
        if (random.nextInt(10) == 0) {
            list.add(list);
        }
        return list;
    }

    private static Map<@Nullable Object, @Nullable Object> map(RandomGenerator random, int depth) {
        var map = new HashMap<@Nullable Object, @Nullable Object>();
        for (int i = random.nextInt(30); i > 0; i--) {
            map.put(text(random), nest(random, depth + 3));
        }
        return map;
    }

    private static String text(RandomGenerator random) {
        var points = random.ints(random.nextInt(random.nextInt(20) == 0 ? 3_000 : 30), 0, 0x110000)
                .map(point -> random.nextBoolean() ? "<>&\"'\n\u0000/a".codePointAt(random.nextInt(9)) : point)
                .toArray();
        return Arrays.stream(points)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
