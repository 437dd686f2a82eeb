package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import mlsd.data.Datasets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/// The random policy, estimated from the log of Bernoulli Thompson sampling on the Open Bandit Dataset's sample.
///
/// Oracle: obp 0.4.1 (the data's own package), `InverseProbabilityWeighting`, `SelfNormalizedInverseProbability-
/// Weighting`, `DoublyRobust` and `DirectMethod`, with `action_dist` 1/34 or 1/46 everywhere and as reward model
/// the random log's `(clicks + 1) / (shows + 200)` of each item.
class OpenBanditTest {
    @BeforeAll
    static void need_the_data() {
        RealData.need();
    }

    @Test
    void men_agree_with_obp() {
        var log = log("men", 34);
        assertThat(OffPolicy.ips(plain(log)).value()).isCloseTo(0.003008626327256482, within(1e-12));
        assertThat(OffPolicy.ips(plain(log)).standardError()).isCloseTo(0.0007738967651458904, within(1e-12));
        assertThat(OffPolicy.snips(plain(log)).value()).isCloseTo(0.0031894231622774027, within(1e-12));
        assertThat(OffPolicy.dr(log).value()).isCloseTo(0.003261826780757687, within(1e-12));
        assertThat(OffPolicy.direct(log).value()).isCloseTo(0.004758635923486686, within(1e-12));
        assertThat(OffPolicy.ips(plain(log)).effectiveRows()).isCloseTo(655.7098495873269, within(1e-6));
        assertThat(OffPolicy.ips(plain(log), 5).clipped()).isEqualTo(353);
    }

    @Test
    void women_agree_with_obp_and_show_that_two_rows_decide() {
        var log = log("women", 46);
        assertThat(OffPolicy.ips(plain(log)).value()).isCloseTo(0.00743757754192316, within(1e-12));
        assertThat(OffPolicy.snips(plain(log)).value()).isCloseTo(0.0023730461434477677, within(1e-12));
        assertThat(OffPolicy.dr(log).value()).isCloseTo(0.002416149347840745, within(1e-12));
        assertThat(OffPolicy.ips(plain(log)).effectiveRows()).isCloseTo(2.077822692483687, within(1e-9));
        assertThat(OffPolicy.ips(plain(log)).largestWeight()).isCloseTo(21739.130434782608, within(1e-6));
    }

    @Test
    void the_ab_test_of_both_policies_has_its_published_result() {
        var men = TwoProportions.test(arm("random", "men"), arm("bts", "men"), 0.95);
        assertThat(men.z()).isCloseTo(2.151, within(5e-4));
        assertThat(men.pValue()).isCloseTo(0.0315, within(5e-5));
        assertThat(TwoProportions.test(arm("random", "women"), arm("bts", "women"), 0.95)
                        .z())
                .isZero();
    }

    private static Arm arm(String policy, String campaign) {
        var table = Datasets.openBandit(policy, campaign);
        return new Arm(clicks(table).stream().filter(click -> click).count(), table.rowCount());
    }

    private static List<Modelled> log(String campaign, int items) {
        double[] rates = rates(Datasets.openBandit("random", campaign), items);
        double expected = 0;
        for (double rate : rates) {
            expected += rate / items;
        }
        var table = Datasets.openBandit("bts", campaign);
        List<Boolean> clicks = clicks(table);
        List<Modelled> log = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            double propensity = table.numberColumn("propensity_score").getDouble(row);
            int item = (int) table.numberColumn("item_id").getDouble(row);
            var logged = new Logged(row, clicks.get(row) ? 1 : 0, propensity, 1.0 / items);
            log.add(new Modelled(logged, rates[item], expected));
        }
        return log;
    }

    private static double[] rates(Table random, int items) {
        double[] rates = new double[items];
        double[] shows = new double[items];
        List<Boolean> clicks = clicks(random);
        for (int row = 0; row < random.rowCount(); row++) {
            int item = (int) random.numberColumn("item_id").getDouble(row);
            shows[item]++;
            rates[item] += clicks.get(row) ? 1 : 0;
        }
        for (int item = 0; item < items; item++) {
            rates[item] = (rates[item] + 1) / (shows[item] + 200);
        }
        return rates;
    }

    private static List<Boolean> clicks(Table table) {
        return table.booleanColumn("click").asList();
    }

    private static List<Logged> plain(List<Modelled> log) {
        return log.stream().map(Modelled::logged).toList();
    }
}
