package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mlsd.metrics.Bins;
import mlsd.metrics.Psi;
import mlsd.monitor.Drift.Options;
import mlsd.monitor.Drift.Verdict;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Watched<Double> NUMBER = Watched.number("x", x -> x);
    private static final Watched<String> CATEGORY = Watched.category("c", c -> c);
    private static final Options TWO_BINS = new Options(2, 0.1, 0.001, 5, 0.01);

    private static List<Double> numbers(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static List<Double> repeat(double value, int times) {
        return Collections.nCopies(times, value);
    }

    private static List<Double> steps(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> (double) i).toList();
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<String> many(String category, int times) {
        return Collections.nCopies(times, category);
    }

    private static <T> Drift drift(Watched<T> column, List<T> reference, List<T> current, Options options) {
        return column.learn(reference, options).drift(current);
    }

    @Test
    void a_number_by_hand() {
        Drift drift = drift(NUMBER, steps(0, 100), both(steps(0, 40), steps(50, 110)), TWO_BINS);
        assertThat(drift.psi()).isCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), within(1e-12));
        assertThat(drift.noise()).isCloseTo(0.02, within(1e-12));
        assertThat(drift.limit()).isCloseTo(10.828 * 0.02, within(1e-4));
        assertThat(drift.statistic()).isCloseTo(0.1, within(1e-12));
        assertThat(drift.jensenShannon()).isBetween(0.0, 0.1);
        assertThat(drift.referenceRows()).isEqualTo(100);
        assertThat(drift.currentRows()).isEqualTo(100);
        assertThat(drift.before()).isEqualTo("a median of 49.5");
        assertThat(drift.now()).isEqualTo("a median of 59.5");
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void the_middle_of_an_odd_number_of_values_is_one_of_them() {
        assertThat(drift(NUMBER, numbers(1, 2, 30), numbers(1, 2, 3), TWO_BINS).before())
                .isEqualTo("a median of 2.00");
    }

    @Test
    void as_psi_in_the_quantile_bins_of_the_reference() {
        List<Double> was = steps(0, 1_000);
        List<Double> is = steps(300, 900);
        double[] reference = was.stream().mapToDouble(x -> x).toArray();
        double[] current = is.stream().mapToDouble(x -> x).toArray();
        assertThat(drift(NUMBER, was, is, Options.standard()).psi())
                .isEqualTo(Psi.of(Bins.byQuantiles(reference, 10), reference, current));
    }

    @Test
    void a_large_move_of_many_rows_is_news() {
        assertThat(drift(NUMBER, steps(0, 1_000), steps(300, 1_300), Options.standard())
                        .verdict())
                .isEqualTo(Verdict.MOVED);
    }

    @Test
    void a_small_move_of_many_rows_is_none_however_significant() {
        Drift drift = drift(NUMBER, steps(0, 50_000), steps(1_500, 51_500), Options.standard());
        assertThat(drift.pValue()).isLessThan(1e-6);
        assertThat(drift.psi()).isGreaterThan(drift.limit());
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void an_effect_within_the_noise_is_none() {
        List<Double> was = both(repeat(0, 30), repeat(1, 30));
        List<Double> is = both(repeat(0, 20), repeat(1, 40));
        Drift drift = drift(NUMBER, was, is, new Options(2, 0.01, 0.001, 5, 0.01));
        assertThat(drift.psi() - drift.noise()).isGreaterThan(0.01);
        assertThat(drift.psi()).isLessThan(drift.limit());
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void noise_is_taken_off_before_the_effect_is_judged() {
        List<String> was = both(many("a", 50), many("b", 50));
        List<String> is = both(many("a", 25), many("b", 75));
        Drift drift = drift(CATEGORY, was, is, new Options(2, 0.255, 0.05, 5, 0.01));
        assertThat(drift.psi()).isCloseTo(0.25 * Math.log(3), within(1e-12)).isGreaterThan(0.255);
        assertThat(drift.psi()).isGreaterThan(drift.limit());
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
        assertThat(drift(CATEGORY, was, is, new Options(2, 0.23, 0.05, 5, 0.01)).verdict())
                .isEqualTo(Verdict.MOVED);
    }

    @Test
    void fewer_than_ten_rows_a_bin_are_too_few() {
        assertThat(drift(NUMBER, steps(0, 1_000), repeat(5_000, 99), Options.standard())
                        .verdict())
                .isEqualTo(Verdict.TOO_FEW_ROWS);
        assertThat(drift(NUMBER, steps(0, 1_000), repeat(5_000, 100), Options.standard())
                        .verdict())
                .isEqualTo(Verdict.MOVED);
        assertThat(drift(NUMBER, steps(0, 99), repeat(5_000, 1_000), Options.standard())
                        .verdict())
                .isEqualTo(Verdict.TOO_FEW_ROWS);
    }

    @Test
    void a_constant_that_is_stuck_elsewhere_moves_up_or_down() {
        for (double elsewhere : new double[] {2.9, 3.1}) {
            assertThat(drift(NUMBER, repeat(3, 200), repeat(elsewhere, 200), Options.standard())
                            .verdict())
                    .isEqualTo(Verdict.MOVED);
        }
        assertThat(drift(NUMBER, repeat(3, 200), repeat(3, 200), Options.standard())
                        .verdict())
                .isEqualTo(Verdict.STABLE);
    }

    @Test
    void a_value_of_many_rows_has_a_bin_of_its_own() {
        List<Double> was = both(repeat(0, 600), steps(1, 401));
        List<Double> is = both(repeat(-1, 600), steps(1, 401));
        assertThat(drift(NUMBER, was, is, Options.standard()).verdict()).isEqualTo(Verdict.MOVED);
    }

    @Test
    void what_is_missing_is_counted_apart() {
        Drift drift = drift(
                NUMBER,
                both(steps(0, 90), repeat(Double.NaN, 10)),
                both(steps(0, 75), repeat(Double.POSITIVE_INFINITY, 25)),
                TWO_BINS);
        assertThat(drift.missingBefore()).isCloseTo(0.1, within(1e-12));
        assertThat(drift.missingNow()).isCloseTo(0.25, within(1e-12));
        assertThat(drift.referenceRows()).isEqualTo(100);
        assertThat(drift.statistic()).isLessThan(1);
    }

    @Test
    void more_is_missing_when_it_is_more_than_the_least_rise_and_than_chance() {
        Options options = Options.standard();
        assertThat(missing(1_000, 0, 1_000, 100).moreMissing(options)).isTrue();
        assertThat(missing(1_000, 0, 100, 1).moreMissing(options))
                .as("1 of 100")
                .isFalse();
        assertThat(missing(100_000, 1_000, 100_000, 1_900).moreMissing(options))
                .as("less than a point more")
                .isFalse();
        assertThat(missing(100_000, 1_000, 100_000, 2_100).moreMissing(options)).isTrue();
        assertThat(missing(1_000, 100, 1_000, 0).moreMissing(options))
                .as("less")
                .isFalse();
        assertThat(missing(1_000, 0, 1_000, 0).moreMissing(options)).isFalse();
    }

    @Test
    void no_rise_is_needed_when_any_counts_but_something_must_be_missing() {
        var any = new Options(10, 0.1, 0.001, 5, 0);
        assertThat(missing(1_000, 0, 1_000, 0).moreMissing(any)).isFalse();
        assertThat(missing(1_000, 1_000, 1_000, 1_000).moreMissing(any)).isFalse();
    }

    private static Drift missing(int reference, int lostBefore, int current, int lost) {
        return drift(
                NUMBER,
                both(repeat(Double.NaN, lostBefore), steps(0, reference - lostBefore)),
                both(repeat(Double.NaN, lost), steps(0, current - lost)),
                Options.standard());
    }

    @Test
    void a_column_that_is_gone_has_no_psi_but_is_missing() {
        Drift drift = drift(NUMBER, steps(0, 100), repeat(Double.NaN, 100), TWO_BINS);
        assertThat(drift.psi()).isNaN();
        assertThat(drift.verdict()).isEqualTo(Verdict.TOO_FEW_ROWS);
        assertThat(drift.before()).isEqualTo("something");
        assertThat(drift.now()).isEqualTo("nothing");
        assertThat(drift.moreMissing(TWO_BINS)).isTrue();
    }

    @Test
    void a_column_that_never_was_has_no_psi() {
        Drift drift = drift(NUMBER, repeat(Double.NaN, 100), steps(0, 100), TWO_BINS);
        assertThat(drift.psi()).isNaN();
        assertThat(drift.before()).isEqualTo("nothing");
        assertThat(drift.now()).isEqualTo("something");
        assertThat(drift.missingBefore()).isEqualTo(1);
    }

    @Test
    void no_rows_are_not_missing_values() {
        assertThat(drift(NUMBER, steps(0, 100), List.of(), TWO_BINS).missingNow())
                .isZero();
    }

    @Test
    void a_category_by_hand() {
        Drift drift = drift(CATEGORY, both(many("a", 50), many("b", 50)), both(many("a", 60), many("b", 40)), TWO_BINS);
        assertThat(drift.psi()).isCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), within(1e-12));
        assertThat(drift.noise()).as("a, b, other").isCloseTo(0.04, within(1e-12));
        assertThat(drift.statistic()).as("chi squared").isCloseTo(2.0202, within(1e-4));
        assertThat(drift.before()).isEqualTo("50.0 % a");
        assertThat(drift.now()).isEqualTo("60.0 % a");
    }

    @Test
    void names_the_category_that_moved_most() {
        Drift drift = drift(
                CATEGORY,
                both(many("a", 100), both(many("b", 100), many("c", 100))),
                both(many("a", 110), both(many("b", 30), many("c", 160))),
                TWO_BINS);
        assertThat(drift.before()).isEqualTo("33.3 % b");
        assertThat(drift.now()).isEqualTo("10.0 % b");
    }

    @Test
    void a_new_category_is_other() {
        Drift drift = drift(CATEGORY, many("a", 1_000), both(many("a", 800), many("new", 200)), Options.standard());
        assertThat(drift.verdict()).isEqualTo(Verdict.MOVED);
        assertThat(drift(
                                CATEGORY,
                                both(many("a", 500), many("b", 500)),
                                both(many("a", 450), both(many("b", 450), many("new", 100))),
                                Options.standard())
                        .now())
                .isEqualTo("10.0 % other");
    }

    @Test
    void categories_of_which_fewer_than_ten_are_expected_are_taken_together() {
        List<String> was = both(many("a", 960), both(many("rare", 40), List.of()));
        Drift hundred = drift(CATEGORY, was, many("a", 200), Options.standard());
        assertThat(hundred.noise()).as("a and other").isCloseTo(1 / 1_000.0 + 1 / 200.0, within(1e-12));
        Drift many = drift(CATEGORY, was, many("a", 250), Options.standard());
        assertThat(many.noise()).as("a, rare and other").isCloseTo(2 * (1 / 1_000.0 + 1 / 250.0), within(1e-12));
    }

    @Test
    void a_category_of_one_value_is_stable() {
        Drift drift = drift(CATEGORY, many("a", 100), many("a", 100), Options.standard());
        assertThat(drift.psi()).isZero();
        assertThat(drift.pValue()).isEqualTo(1);
        assertThat(drift.statistic()).isZero();
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void categories_that_are_all_rare_are_one_bin_that_never_moves() {
        Drift drift = drift(CATEGORY, List.of("a", "b", "c"), List.of("d", "e"), Options.standard());
        assertThat(drift.psi()).isZero();
        assertThat(drift.verdict()).isEqualTo(Verdict.TOO_FEW_ROWS);
        assertThat(drift.now()).isEqualTo("100.0 % other");
    }

    @Test
    void an_empty_text_is_missing() {
        Drift drift = drift(CATEGORY, many("a", 100), both(many("a", 50), many("", 50)), Options.standard());
        assertThat(drift.missingNow()).isEqualTo(0.5);
        assertThat(drift.psi()).isZero();
        assertThat(drift(CATEGORY, many("a", 100), many("", 50), Options.standard())
                        .psi())
                .isNaN();
        assertThat(drift(CATEGORY, many("", 100), many("a", 50), Options.standard())
                        .psi())
                .isNaN();
    }

    @Test
    void options_are_checked() {
        assertThatThrownBy(() -> new Options(1, 0.1, 0.001, 5, 0.01))
                .hasMessage("drift needs 2 bins and a row in each at least, but got 1 and 5");
        assertThatThrownBy(() -> new Options(2, 0.1, 0.001, 0, 0.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.standard().withEffect(Double.NaN))
                .hasMessage(
                        "drift needs effects of 0 or more and an alpha between 0 and 1, but got NaN, 0.01 and 0.001");
        assertThatThrownBy(() -> Options.standard().withAlpha(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.standard().withAlpha(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Options(2, 0.1, 0.001, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Options(2, 0, 0.5, 1, 0).withEffect(0.2).withAlpha(0.1))
                .isEqualTo(new Options(2, 0.2, 0.1, 1, 0));
    }
}
