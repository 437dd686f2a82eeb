package mlsd.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mlsd.monitor.Drift.Options;
import mlsd.monitor.Drift.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the defaults cry though nothing moved, and how often when something did, over 200 seeded pairs.
class FalseAlarmsTest {
    private static final int PAIRS = 200;
    private static final Watched<Double> NUMBER = Watched.number("x", x -> x);
    private static final Watched<Double> CATEGORY =
            Watched.category("x", x -> "c" + (int) Math.min(6, Math.abs(3 * x)));

    private static List<Double> draw(int rows, double shift, Random dice) {
        return IntStream.range(0, rows)
                .mapToObj(i -> dice.nextGaussian() + shift)
                .toList();
    }

    private static long alarms(Watched<Double> column, int reference, int current, double shift) {
        return IntStream.range(0, PAIRS)
                .filter(pair -> {
                    var dice = new Random(pair);
                    var learned = column.learn(draw(reference, 0, dice), Options.standard());
                    return learned.drift(draw(current, shift, dice)).verdict() == Verdict.MOVED;
                })
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 100, 150, 300, 1_000})
    void at_most_one_window_in_a_hundred_cries_when_nothing_moved(int rows) {
        assertThat(alarms(NUMBER, 1_000, rows, 0)).isLessThanOrEqualTo(PAIRS / 100);
        assertThat(alarms(NUMBER, rows, rows, 0)).isLessThanOrEqualTo(PAIRS / 100);
        assertThat(alarms(CATEGORY, 1_000, rows, 0)).isLessThanOrEqualTo(PAIRS / 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000})
    void half_a_standard_deviation_is_nearly_always_found(int rows) {
        assertThat(alarms(NUMBER, 1_000, rows, 0.5)).isGreaterThanOrEqualTo(PAIRS * 95 / 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500})
    void a_tenth_of_one_is_not_worth_an_alarm(int rows) {
        assertThat(alarms(NUMBER, 1_000, rows, 0.1)).isLessThanOrEqualTo(PAIRS / 100);
    }
}
