package mlsd.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SplitTest {
    /// 103 rows: `row` counts, 70 % of `class` is a, 20 % b, the rest c; `user` has groups of 1 to 13 rows; days
    /// of 4 rows.
    private static Table table() {
        int[] rows = IntStream.range(0, 103).toArray();
        String[] classes = Arrays.stream(rows)
                .mapToObj(i -> i % 10 < 7 ? "a" : i % 10 < 9 ? "b" : "c")
                .toArray(String[]::new);
        int[] users = Arrays.stream(rows).map(i -> (int) Math.sqrt(2 * i)).toArray();
        LocalDate[] days = Arrays.stream(rows)
                .mapToObj(i -> LocalDate.of(2024, 1, 1).plusDays((102 - i) / 4))
                .toArray(LocalDate[]::new);
        return Table.create(
                IntColumn.create("row", rows),
                StringColumn.create("class", classes),
                IntColumn.create("user", users),
                DateColumn.create("day", days));
    }

    private static List<Integer> rows(Table part) {
        return part.intColumn("row").asList();
    }

    private static void assertNoRowLostOrTwice(Table... parts) {
        assertThat(Stream.of(parts).flatMap(part -> rows(part).stream()))
                .containsExactlyInAnyOrderElementsOf(rows(table()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void no_split_in_two_loses_or_doubles_a_row(long seed) {
        for (Split split : List.of(
                Split.random(table(), 0.2, seed),
                Split.stratified(table(), "class", 0.2, seed),
                Split.grouped(table(), "user", 0.2, seed),
                Split.byTime(table(), "day", 0.2),
                Split.inOrder(table(), 0.2))) {
            assertNoRowLostOrTwice(split.train(), split.test());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void no_split_in_three_loses_or_doubles_a_row(long seed) {
        for (ThreeWay split : List.of(
                ThreeWay.random(table(), 0.1, 0.2, seed),
                ThreeWay.stratified(table(), "class", 0.3, 0.2, seed),
                ThreeWay.grouped(table(), "user", 0.1, 0.2, seed),
                ThreeWay.byTime(table(), "day", 0.1, 0.2),
                ThreeWay.inOrder(table(), 0.1, 0.2))) {
            assertNoRowLostOrTwice(split.train(), split.validation(), split.test());
        }
    }

    @Test
    void the_same_seed_gives_the_same_rows() {
        assertThat(rows(Split.random(table(), 0.2, 7).test()))
                .isEqualTo(rows(Split.random(table(), 0.2, 7).test()));
        assertThat(rows(Split.grouped(table(), "user", 0.2, 7).test()))
                .isEqualTo(rows(Split.grouped(table(), "user", 0.2, 7).test()));
    }

    @Test
    void another_seed_gives_other_rows() {
        assertThat(rows(Split.random(table(), 0.2, 7).test()))
                .isNotEqualTo(rows(Split.random(table(), 0.2, 8).test()));
    }

    @Test
    void a_random_split_has_the_share() {
        assertThat(Split.random(table(), 0.2, 1).test().rowCount()).isEqualTo(21); // 20.6
    }

    @Test
    void every_row_is_drawn_about_equally_often() {
        int[] drawn = new int[103];
        for (int seed = 0; seed < 2_000; seed++) {
            rows(Split.random(table(), 0.2, seed).test()).forEach(row -> drawn[row]++);
        }
        double expected = 2_000 * 21 / 103.0; // 407.8, standard deviation 18
        assertThat(Arrays.stream(drawn)).allMatch(count -> Math.abs(count - expected) < 5 * 18);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void each_stratum_has_its_share_to_within_a_row(long seed) {
        ThreeWay split = ThreeWay.stratified(table(), "class", 0.3, 0.2, seed);
        for (String level : List.of("a", "b", "c")) {
            double all = table().stringColumn("class").countOccurrences(level);
            assertThat(Math.abs(count(split.train(), level) - 0.5 * all)).isLessThan(1);
            assertThat(Math.abs(count(split.validation(), level) - 0.3 * all)).isLessThan(1);
            assertThat(Math.abs(count(split.test(), level) - 0.2 * all)).isLessThan(1);
        }
    }

    private static int count(Table part, String level) {
        return part.stringColumn("class").countOccurrences(level);
    }

    @Test
    void a_stratum_too_small_for_all_parts_is_named() {
        Table rare = Table.create(StringColumn.create("class", "a", "a", "a", "a", "a", "b"));
        assertThatThrownBy(() -> Split.stratified(rare, "class", 0.2, 1))
                .hasMessageStartingWith("the stratum b has 1 rows, too few for the shares [0.8, 0.2]");
    }

    @Test
    void a_missing_value_is_a_stratum() {
        var column = StringColumn.create("class", "a", "a", "a", "a");
        IntStream.range(0, 4).forEach(i -> column.appendMissing());
        Split split = Split.stratified(Table.create(column), "class", 0.5, 1);
        assertThat(split.test().stringColumn("class").countMissing()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void no_group_is_cut(long seed) {
        Split split = Split.grouped(table(), "user", 0.2, seed);
        var both = new HashSet<>(split.train().intColumn("user").asList());
        both.retainAll(split.test().intColumn("user").asList());
        assertThat(both).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void a_split_by_groups_is_near_the_share(long seed) {
        int largest = 14;
        assertThat(Split.grouped(table(), "user", 0.2, seed).test().rowCount()).isBetween(21 - largest, 21 + largest);
    }

    @Test
    void as_many_groups_as_parts_fill_every_part() {
        Table two = Table.create(IntColumn.create("user", 1, 1, 1, 1, 1, 1, 1, 2));
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Split.grouped(two, "user", 0.2, seed).test().rowCount()).isPositive();
        }
    }

    @Test
    void one_group_cannot_be_split() {
        Table one = Table.create(IntColumn.create("user", 1, 1));
        assertThatThrownBy(() -> Split.grouped(one, "user", 0.5, 1))
                .hasMessage("a split into 2 parts needs at least 2 groups, but there are 1");
    }

    @Test
    void a_row_without_a_group_is_named() {
        var users = IntColumn.create("user", 1, 2);
        users.appendMissing();
        assertThatThrownBy(() -> Split.grouped(Table.create(users), "user", 0.5, 1))
                .hasMessage("a split by groups needs a group in every row, but row 2 has none; drop such rows");
    }

    @Test
    void the_test_part_is_later_than_the_training_part() {
        Split split = Split.byTime(table(), "day", 0.2);
        assertThat(split.train().dateColumn("day").max())
                .isBefore(split.test().dateColumn("day").min());
        assertThat(split.test().rowCount()).isBetween(21, 24);
    }

    @Test
    void one_moment_cannot_be_split() {
        Table same = Table.create(IntColumn.create("t", 5, 5, 5, 5));
        assertThatThrownBy(() -> Split.byTime(same, "t", 0.5))
                .hasMessage("a split by time never cuts a moment, but too many rows share one: part 0 would be empty");
    }

    @Test
    void a_row_without_a_time_is_named() {
        var times = IntColumn.create("t", 1, 2);
        times.appendMissing();
        assertThatThrownBy(() -> Split.byTime(Table.create(times), "t", 0.5))
                .hasMessage("a split by time needs a time in every row, but row 2 has none; drop such rows");
    }

    @Test
    void in_order_keeps_the_order() {
        assertThat(rows(Split.inOrder(table().first(5), 0.4).test())).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void a_share_that_leaves_a_part_empty_is_refused(double share) {
        assertThatThrownBy(() -> Split.random(table(), share, 1))
                .hasMessage("each share needs to be over 0 and all together under 1, but got [" + share + "]");
    }

    @Test
    void an_empty_table_cannot_be_split() {
        assertThatThrownBy(() -> Split.random(table().emptyCopy(), 0.2, 1))
                .hasMessageStartingWith("the table has 0 rows, too few for the shares");
    }

    @Test
    void the_same_rows_come_out_on_every_platform() {
        assertThat(rows(Split.random(table().first(10), 0.3, 1).test())).isEqualTo(List.of(1, 2, 8));
    }
}
