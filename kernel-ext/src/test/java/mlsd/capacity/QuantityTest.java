package mlsd.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private static final Count USERS = Count.of("daily users", 2e9);
    private static final Rate PEAK = Estimates.peakLoad(
            Estimates.meanLoad(USERS, Count.of("refreshes a day", 2), "requests"), Count.of("peak factor", 3));

    @Test
    void every_step_shows_its_formula_and_its_numbers() {
        assertThat(PEAK.steps())
                .containsExactly(
                        new Quantity.Step(
                                "mean load",
                                "daily users × refreshes a day ÷ 1 day",
                                "2 billion × 2 ÷ 1 day",
                                "46.3k requests/s"),
                        new Quantity.Step(
                                "peak load", "mean load × peak factor", "46.3k requests/s × 3", "139k requests/s"));
    }

    @Test
    void the_assumptions_are_listed_in_the_order_of_their_use() {
        assertThat(PEAK.assumptions())
                .containsExactly(
                        new Quantity.Assumed("daily users", "2 billion"),
                        new Quantity.Assumed("refreshes a day", "2"),
                        new Quantity.Assumed("peak factor", "3"));
    }

    @Test
    void a_step_used_twice_is_shown_once() {
        assertThat(PEAK.plus(PEAK).as("both").steps()).hasSize(3);
    }

    @Test
    void a_sum_inside_a_product_is_bracketed() {
        var sum = Bytes.of("id", 8)
                .plus(Bytes.of("score", 4))
                .times(Count.of("rows", 10))
                .as("table");
        assertThat(sum.steps())
                .containsExactly(new Quantity.Step("table", "(id + score) × rows", "(8 B + 4 B) × 10", "120 B"));
    }

    @Test
    void a_product_divided_by_is_bracketed() {
        var share = Count.of("a", 12)
                .dividedBy(Count.of("b", 2).times(Count.of("c", 3)))
                .as("share");
        assertThat(share.steps()).containsExactly(new Quantity.Step("share", "a ÷ (b × c)", "12 ÷ (2 × 3)", "2"));
    }

    @Test
    void rounding_up_shows() {
        assertThat(Estimates.machines(Bytes.giga("index", 100), Bytes.giga("memory", 64))
                        .steps())
                .containsExactly(new Quantity.Step("machines", "⌈index ÷ memory⌉", "⌈100 GB ÷ 64 GB⌉", "2"));
    }

    @Test
    void one_name_with_two_values_is_refused() {
        var wide = Count.of("dimensions", 256);
        var narrow = Count.of("dimensions", 32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wide.plus(narrow))
                .withMessage("“dimensions” is assumed to be 256 and also 32: give the two inputs different names");
    }

    @Test
    void a_negative_assumption_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.of("daily users", -1))
                .withMessage("a quantity is a finite number of zero or more, but came as -1.0");
    }

    @Test
    void a_difference_may_be_negative() {
        assertThat(Bytes.giga(1).minus(Bytes.giga(3))).hasToString("-2 GB");
    }

    @ParameterizedTest
    @CsvSource({
        "Bytes.of(1).plus(Bytes.of(2)),            true",
        "Bytes.of(1).plus(Time.millis(2)),         false",
        "Bytes.of(1).plus(Count.of(2)),            false",
        "Money.dollars(1).plus(Bytes.of(2)),       false",
        "Time.millis(1).plus(Money.dollars(2)),    false",
        "Bytes.of(1).per(Time.millis(2)),          false",
    })
    void adding_different_kinds_does_not_compile(String cell, boolean compiles) {
        try (var shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            shell.eval("import mlsd.capacity.*;");
            assertThat(shell.eval(cell))
                    .singleElement()
                    .satisfies(event -> assertThat(event.status())
                            .isEqualTo(compiles ? Snippet.Status.VALID : Snippet.Status.REJECTED));
        }
    }

    @Test
    void decimal_and_binary_units_differ() {
        assertThat(Bytes.gibi(1).value()).isEqualTo(1_073_741_824);
        assertThat(Bytes.gibi(64)).hasToString("68.7 GB");
        assertThat(Bandwidth.gigabits(10)).hasToString("1.25 GB/s");
    }

    @Test
    void a_bandwidth_over_a_time_is_a_volume() {
        assertThat(Bandwidth.gigabits(8).over(Time.days(1))).hasToString("86.4 TB");
    }

    @ParameterizedTest
    @CsvSource({
        "0,               0",
        "1,               1",
        "0.01,            0.01",
        "999,             999",
        "999.6,           1k",
        "1000,            1k",
        "46296.3,         46.3k",
        "138888.9,        139k",
        "999999,          1 million",
        "2e9,             2 billion",
        "3e14,            300 trillion",
        "3.2e16,          3.20e16",
    })
    void counts_are_written_as_they_are_said(double value, String text) {
        assertThat(Count.of(value)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,               0 B",
        "64,              64 B",
        "999.96,          1 kB",
        "2.048e12,        2.05 TB",
        "204.8e12,        204.8 TB",
        "6.4e21,          6.40e21 B",
    })
    void bytes_keep_a_decimal(double value, String text) {
        assertThat(Bytes.of(value)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,               0 s",
        "0.00002,         20 µs",
        "0.12,            120 ms",
        "1.5,             1.5 s",
        "59,              59 s",
        "60,              1 minute",
        "5400,            1.5 hours",
        "86400,           1 day",
        "100000,          ≈ 1.2 days",
        "2592000,         30 days",
        "31536000,        1 year",
    })
    void times_are_written_as_they_are_said(double seconds, String text) {
        assertThat(Time.seconds(seconds)).hasToString(text);
    }

    @Test
    void a_nameless_step_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USERS.as(" "))
                .withMessage("an assumption or a step needs a name, such as \"daily users\"");
    }

    @Test
    void two_equal_quantities_are_equal() {
        assertThat(List.of(Bytes.giga("index", 1))).isEqualTo(List.of(Bytes.giga("index", 1)));
    }
}
