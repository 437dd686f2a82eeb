package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckEqualityTest {
    // Learners do write records with arrays, and expect them to be compared by what they hold.
    @SuppressWarnings("ArrayRecordComponent")
    record Point(double x, int[] tags) {}

    static class Old {
        record Window(String name, double share) {}
    }

    static class New {
        record Window(String name, double share) {}
    }

    static Stream<Arguments> equals() {
        return Stream.of(
                Arguments.of(new double[] {0.1 + 0.2, 1}, new double[] {0.3, 1}),
                Arguments.of(new int[][] {{1}, {2, 3}}, new int[][] {{1}, {2, 3}}),
                Arguments.of(new float[] {0.1f + 0.2f}, new float[] {0.3f}),
                Arguments.of(Double.NaN, Double.NaN),
                Arguments.of(-0.0, 0.0),
                Arguments.of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                Arguments.of(1L, 1),
                Arguments.of(1.0, 1),
                Arguments.of(1e12 + 1e-4, 1e12),
                Arguments.of(List.of(1, 2), Arrays.asList(1, 2)),
                Arguments.of(new int[] {1, 2}, List.of(1, 2)),
                Arguments.of(Stream.of("a", "b"), List.of("a", "b")),
                Arguments.of(Set.of(0.1 + 0.2, 5.0), Set.of(5.0, 0.3)),
                Arguments.of(Map.of("a", 0.1 + 0.2), Map.of("a", 0.3)),
                Arguments.of(new Point(0.1 + 0.2, new int[] {1}), new Point(0.3, new int[] {1})),
                Arguments.of(new Old.Window("w", 0.1 + 0.2), new New.Window("w", 0.3)),
                Arguments.of(Optional.of(1.0), OptionalDouble.of(1)),
                Arguments.of(CharBuffer.wrap("ab"), "ab"));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void values_that_hold_the_same_are_equal(Object got, Object expected) {
        assertThat(Check.exercise("7.1").when("it", () -> got, expected)).hasToString("Exercise 7.1: correct.");
    }

    static Stream<Arguments> differs() {
        return Stream.of(
                Arguments.of(0.0, Double.NaN, "gives 0, expected NaN"),
                Arguments.of(Double.NaN, 0.5, "gives NaN, expected 0.5"),
                Arguments.of(Double.MAX_VALUE, Double.POSITIVE_INFINITY, "gives 1.798E+308, expected infinity"),
                Arguments.of(
                        Long.MAX_VALUE - 1, Long.MAX_VALUE, "gives 9223372036854775806, expected 9223372036854775807"),
                Arguments.of(0.33334, 1 / 3.0, "gives 0.33334, expected 0.333333"),
                Arguments.of(0.5f, "0.5", "gives 0.5, expected \"0.5\""),
                Arguments.of('a', "a", "gives 'a', expected \"a\""),
                Arguments.of(
                        new int[] {1, 2, 4},
                        new int[] {1, 2, 5},
                        "gives [1, 2, 4], expected [1, 2, 5] (at [2]: 4, not 5)"),
                Arguments.of(List.of(1), List.of(1, 2), "gives [1], expected [1, 2] (at size: 1, not 2)"),
                Arguments.of(Set.of(1), List.of(1), "gives {1}, expected [1]"),
                Arguments.of(Map.of("a", 1), Map.of("b", 1), "gives {\"a\"=1}, expected {\"b\"=1}"),
                Arguments.of(
                        Map.of("a", List.of(1.5)),
                        Map.of("a", List.of(2.5)),
                        "gives {\"a\"=[1.5]}, expected {\"a\"=[2.5]} (at [\"a\"][0]: 1.5, not 2.5)"),
                Arguments.of(
                        new New.Window("w", 0.5),
                        new New.Window("w", 0.6),
                        "gives Window[name=\"w\", share=0.5], expected Window[name=\"w\", share=0.6]"
                                + " (at share: 0.5, not 0.6)"),
                Arguments.of(Optional.empty(), Optional.of(1), "gives Optional[], expected Optional[value=1]"));
    }

    @ParameterizedTest
    @MethodSource("differs")
    void values_that_differ_are_told_apart(Object got, Object expected, String words) {
        assertThat(Check.exercise("7.1").when("it", () -> got, expected))
                .hasToString("Exercise 7.1: it " + words + ".");
    }

    private static @Nullable Object nothing() {
        return null;
    }

    @Test
    void null_is_told_as_null() {
        assertThat(Check.exercise("7.1").when("it", CheckEqualityTest::nothing, 1))
                .hasToString("Exercise 7.1: it gives null, expected 1.");
    }

    @Test
    void null_may_be_expected() {
        assertThat(Check.exercise("7.1").when("it", CheckEqualityTest::nothing, null))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void a_tolerance_that_was_named_is_told() {
        assertThat(Check.exercise("7.1").within(0.01).when("the share", () -> 0.52, 0.5))
                .hasToString("Exercise 7.1: the share gives 0.52, expected 0.5 (within 0.01).");
    }

    @Test
    void a_value_inside_the_tolerance_is_correct() {
        assertThat(Check.exercise("7.1").within(0.01).when("the share", () -> 0.509, 0.5))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void a_tolerance_in_percent_grows_with_the_value() {
        assertThat(Check.exercise("7.1")
                        .withinPercent(2)
                        .when("one", () -> 1019, 1000.0)
                        .when("two", () -> 1021, 1000.0))
                .hasToString("Exercise 7.1: two gives 1021, expected 1000 (within 2 %).");
    }

    @Test
    void a_tolerance_without_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.exercise("7.1").within(Double.NaN))
                .withMessage("a tolerance is a finite number of zero or more, but came as NaN: give for example 1e-6");
    }

    @Test
    void a_long_list_is_cut_and_the_place_is_told() {
        var got = IntStream.range(0, 1000).map(i -> i == 512 ? 0 : i).toArray();
        assertThat(Check.exercise("7.1")
                        .when("it", () -> got, IntStream.range(0, 1000).toArray()))
                .hasToString("Exercise 7.1: it gives [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … (1000 in all)],"
                        + " expected [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … (1000 in all)] (at [512]: 0, not 512).");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(Check.exercise("7.1").when("it", () -> "x".repeat(100), "y"))
                .hasToString("Exercise 7.1: it gives \"" + "x".repeat(59) + "…\", expected \"y\".");
    }

    @Test
    void a_list_that_holds_itself_does_not_hang_the_check() {
        var ring = new ArrayList<Object>();
        ring.add(ring);
        assertThat(Check.exercise("7.1").when("it", () -> ring, 1).verdict()).isInstanceOf(Verdict.Differs.class);
    }

    @Test
    void maps_are_compared_whatever_their_order() {
        var map = new LinkedHashMap<String, Integer>();
        map.put("b", 2);
        map.put("a", 1);
        assertThat(Check.exercise("7.1").when("it", () -> map, Map.of("a", 1, "b", 2)))
                .hasToString("Exercise 7.1: correct.");
    }
}
