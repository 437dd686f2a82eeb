package mlsd.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckPropertyTest {
    private static final Inputs<List<Integer>> LISTS =
            Inputs.wholes(-1000, 1000).lists(0, 20);

    @Test
    void a_property_that_holds_is_correct() {
        assertThat(Check.exercise("7.1")
                        .forAll(
                                "a sum of squares is not negative",
                                LISTS,
                                list -> list.stream().mapToInt(i -> i * i).sum() >= 0))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void the_smallest_failing_number_is_found() {
        assertThat(Check.exercise("7.1").forAll("it is below 17", Inputs.wholes(0, 1_000_000), i -> i < 17))
                .hasToString("Exercise 7.1: “it is below 17” does not hold for the input 17.");
    }

    @Test
    void the_smallest_failing_list_is_found() {
        assertThat(Check.exercise("7.1")
                        .forAll(
                                "no number is above 500",
                                LISTS,
                                list -> list.stream().allMatch(i -> i <= 500)))
                .hasToString("Exercise 7.1: “no number is above 500” does not hold for the input [501].");
    }

    @Test
    void the_smallest_repeated_pair_is_found() {
        assertThat(Check.exercise("7.1")
                        .forAll(
                                "all differ",
                                Inputs.wholes(0, 3).lists(0, 9),
                                list -> list.stream().distinct().count() == list.size()))
                .hasToString("Exercise 7.1: “all differ” does not hold for the input [0, 0].");
    }

    @Test
    void two_definitions_that_disagree_are_told_with_the_input() {
        assertThat(Check.exercise("7.1").agrees("the absolute value", Inputs.wholes(-50, 50), i -> i, Math::abs))
                .hasToString("Exercise 7.1: the absolute value gives -1, expected 1, for the input -1.");
    }

    @Test
    void a_call_that_sorts_its_input_in_place_is_compared_fairly() {
        var check = Check.exercise("7.1")
                .agrees(
                        "the largest",
                        Inputs.arrays(Inputs.decimals(-1, 1), 1, 9),
                        array -> {
                            Arrays.sort(array);
                            return array[array.length - 1];
                        },
                        array -> Arrays.stream(array).max().orElseThrow());
        assertThat(check).hasToString("Exercise 7.1: correct.");
    }

    @Test
    void an_exception_is_told_with_the_smallest_input() {
        assertThat(Check.exercise("7.1").forAll("the first is read", LISTS, list -> list.getFirst() < 5000))
                .hasToString("Exercise 7.1: the first is read throws NoSuchElementException, for the input [].");
    }

    @Test
    void a_stub_in_a_property_is_not_yet_done() {
        assertThat(Check.exercise("7.1").forAll("it holds", LISTS, _ -> {
                    throw new UnsupportedOperationException("TODO: write it");
                }))
                .hasToString("Exercise 7.1: not yet — write it.");
    }

    @Test
    void the_same_seed_draws_the_same_inputs() {
        assertThat(drawn(3)).isEqualTo(drawn(3));
    }

    @Test
    void another_seed_draws_other_inputs() {
        assertThat(drawn(3)).isNotEqualTo(drawn(4));
    }

    private static List<List<Integer>> drawn(long seed) {
        var seen = new ArrayList<List<Integer>>();
        Check.exercise("7.1").drawing(10, seed).forAll("seen", LISTS, seen::add).verdict();
        return seen;
    }

    @Test
    void inputs_stay_in_their_range() {
        assertThat(Check.exercise("7.1")
                        .forAll("in range", Inputs.decimals(-0.25, 0.5), x -> x >= -0.25 && x <= 0.5)
                        .forAll("sizes", LISTS, list -> list.size() <= 20)
                        .forAll("words", Inputs.words(5), word -> word.matches("[a-z]{0,5}"))
                        .forAll("choices", Inputs.oneOf(List.of("a", "b")), List.of("a", "b")::contains))
                .hasToString("Exercise 7.1: correct.");
    }

    @Test
    void both_ends_of_a_range_are_tried() {
        var seen = new ArrayList<Integer>();
        Check.exercise("7.1")
                .forAll("seen", Inputs.wholes(-7, 1_000_000), seen::add)
                .verdict();
        assertThat(seen).contains(0, 1_000_000);
    }

    record Item(int price, String name) {}

    @Test
    void inputs_join_into_records() {
        assertThat(Check.exercise("7.1")
                        .forAll(
                                "it is cheap",
                                Inputs.both(Inputs.wholes(1, 99), Inputs.words(5), Item::new),
                                item -> item.price() < 10))
                .hasToString("Exercise 7.1: “it is cheap” does not hold for the input Item[price=10, name=\"\"].");
    }

    @Test
    void a_range_upside_down_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.wholes(2, 1))
                .withMessage("a range goes from a smaller to a larger number, but came as 2.0 to 1.0:"
                        + " swap them, or make it finite");
    }
}
