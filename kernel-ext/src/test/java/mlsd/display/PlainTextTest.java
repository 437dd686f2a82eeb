package mlsd.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PlainTextTest {
    record Price(int euros) {
        @Override
        public String toString() {
            return euros + " €";
        }
    }

    @Test
    void a_table_has_types_numbers_to_the_right_and_visible_gaps() {
        var clicks = IntColumn.create("clicks", 7, 12345);
        clicks.append(5).setMissing(2);
        var table = Table.create(
                "visits",
                StringColumn.create("user", "Ann", "Bo", ""),
                DoubleColumn.create("dwell", 0.5, 41.25, 3),
                clicks);

        assertThat(text(table)).isEqualTo("""
                        visits: 3 rows × 3 columns
                           user      dwell   clicks
                           String   Double  Integer
                        0  Ann         0.5        7
                        1  Bo         41.3   12,345
                        2  missing     3.0  missing""");
    }

    @Test
    void a_long_table_shows_its_first_and_last_rows() {
        var table = Table.create("t", IntColumn.create("x", IntStream.range(0, 1000)));

        assertThat(text(table).lines().skip(12).toList())
                .containsExactly(
                        "  9        9",
                        "… 985 more rows",
                        "995      995",
                        "996      996",
                        "997      997",
                        "998      998",
                        "999      999");
    }

    @Test
    void records_are_tables() {
        var visits = List.of(new Gallery.Visit("Ann", 3, 41.25), new Gallery.Visit("Bob", 12, 7.5));

        assertThat(text(visits)).isEqualTo("""
                        Visit: 2 rows × 3 columns
                           user    clicks  dwellSeconds
                           String     int        double
                        0  Ann          3          41.3
                        1  Bob         12           7.5""");
    }

    @Test
    void a_record_that_speaks_for_itself_is_heard() {
        assertThat(text(new Price(3))).isEqualTo("3 €");
    }

    @Test
    void short_lists_look_as_in_java() {
        assertThat(text(List.of("a", "b"))).isEqualTo("[a, b]");
    }

    @Test
    void arrays_of_any_depth_show_their_values() {
        assertThat(text(new int[] {1, 2})).isEqualTo("[1, 2]");
        assertThat(text(new int[0])).isEqualTo("[]");
        assertThat(text(new double[][] {{1, 0.5}, {0.25}}))
                .isEqualTo("double[2][2]\n      0    1\n0  1.00  0.5\n1  0.25");
    }

    @Test
    void a_map_shows_twenty_entries_and_counts_the_rest() {
        var map = new LinkedHashMap<Integer, String>();
        IntStream.range(0, 1_000_000).forEach(i -> map.put(i, "v"));

        assertThat(text(map)).startsWith("LinkedHashMap: 1,000,000 entries\n").endsWith("\n… 999,980 more entries");
    }

    @Test
    void a_stream_is_not_consumed() {
        var stream = Stream.of(1, 2);

        assertThat(text(stream)).startsWith("a stream, not consumed");
        assertThat(stream.toList()).containsExactly(1, 2);
    }

    @Test
    void an_iterator_keeps_its_elements() {
        var iterator = List.of(1).iterator();

        assertThat(text(iterator)).startsWith("an iterator, nothing taken from it");
        assertThat(iterator.next()).isEqualTo(1);
    }

    @Test
    void a_future_is_not_waited_for() {
        assertThat(text(List.of(new CompletableFuture<Integer>()))).isEqualTo("[CompletableFuture: running]");
    }

    @Test
    void a_lambda_says_how_to_call_it() {
        assertThat(text((Function<String, Integer>) String::length))
                .isEqualTo("a Function, given as a lambda: call .apply(Object) for Object");
    }

    @Test
    void the_plain_text_of_a_number_is_what_java_prints() {
        assertThat(text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(text(1_234_567)).isEqualTo("1234567");
        assertThat(text(BigInteger.TWO.pow(100_000))).isEqualTo("an integer of about 30,103 digits");
    }

    @Test
    void null_and_absence_are_named() {
        assertThat(text(null)).isEqualTo("null");
        assertThat(text(Optional.empty())).isEqualTo("Optional.empty");
    }

    @Test
    void spans_of_time_have_units() {
        assertThat(Stream.of("PT0.0000005S", "PT0.25S", "PT1.234S", "PT59.999S", "PT2M5S", "PT26H", "PT-1.5S", "PT0S")
                        .map(Duration::parse)
                        .map(Moments::text))
                .containsExactly("500 ns", "250 ms", "1.23 s", "60 s", "2 min 5 s", "1 d 2 h", "−1.5 s", "0 s");
    }

    @Test
    void a_failure_shows_its_causes() {
        assertThat(text(new IllegalStateException("no model", new IllegalArgumentException("empty"))))
                .isEqualTo("java.lang.IllegalStateException: no model\n"
                        + "caused by  java.lang.IllegalArgumentException: empty");
    }

    @Test
    void classes_show_what_they_are() {
        assertThat(text(Gallery.Visit.class)).isEqualTo("record Visit(String user, int clicks, double dwellSeconds)");
        assertThat(text(Gallery.Device.class)).isEqualTo("enum Device {PHONE, TABLET, TV}");
    }

    @Test
    void only_addresses_of_the_web_become_links() {
        assertThat(html(URI.create("https://example.org/a"))).contains("href=\"https://example.org/a\"");
        assertThat(List.of(
                        "javascript:alert(1)",
                        "file:///etc/passwd",
                        "https://user:secret@example.org",
                        "data:text/html,x"))
                .noneMatch(address -> html(URI.create(address)).contains("href"));
    }

    @Test
    void numbers_read_the_same_in_every_country() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.of(12345.678)).isEqualTo("12,345.7");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_list_of_twenty_one_thousand_numbers_is_one_line() {
        assertThat(text(new ArrayList<>(IntStream.range(0, 21_000).boxed().toList())))
                .startsWith("[0, 1, 2,")
                .endsWith("19, … 20,980 more] (21,000 elements)");
    }

    static String text(@Nullable Object value) {
        return String.valueOf(Renderers.of(value).data().get("text/plain"));
    }

    static String html(@Nullable Object value) {
        return String.valueOf(Renderers.of(value).data().get("text/html"));
    }
}
