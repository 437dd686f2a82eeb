package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import mlsd.experiment.Assignment.Share;
import mlsd.metrics.ChiSquare;
import mlsd.metrics.KolmogorovSmirnov;
import org.junit.jupiter.api.Test;

/// Who sees what. p-values below 0.001 come once in a thousand by chance; the seeds are fixed, so never twice.
class AssignmentTest {
    private static final Assignment RANKER = Assignment.even("ranker-2", "control", "treatment");
    private static final int USERS = 20_000;

    @Test
    void the_same_user_always_sees_the_same_arm() {
        assertThat(Assignment.even("ranker-2", "control", "treatment").arm(17)).isEqualTo(RANKER.arm("17"));
    }

    /// The first 13 hex digits of the hash, and half of the next one's bits, are the first 53 bits.
    @Test
    void a_point_is_the_first_53_bits_of_the_hash() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("ranker-2\u000017".getBytes(StandardCharsets.UTF_8));
        double expected = Long.parseLong(HexFormat.of().formatHex(hash).substring(0, 13), 16) / (double) (1L << 52);
        assertThat(RANKER.point("17")).isCloseTo(expected, within(1e-15)).isBetween(0.0, 1.0);
    }

    @Test
    void points_are_spread_evenly() {
        double[] points = LongStream.range(0, USERS)
                .mapToDouble(user -> RANKER.point(Long.toString(user)))
                .toArray();
        double[] even =
                LongStream.range(0, USERS).mapToDouble(i -> (i + 0.5) / USERS).toArray();
        assertThat(KolmogorovSmirnov.of(even, points).pValue()).isGreaterThan(0.001);
    }

    @Test
    void arms_get_their_shares() {
        var ramp = new Assignment("ramp", List.of(new Share("on", 0.1), new Share("off", 0.9)));
        long on = users(ramp, "on").count();
        assertThat(SampleRatio.test(new long[] {on, USERS - on}, 0.1, 0.9).pValue())
                .isGreaterThan(0.001);
    }

    @Test
    void two_experiments_on_the_same_users_are_independent() {
        var other = Assignment.even("colour-1", "control", "treatment");
        double both = users(RANKER, "control")
                .filter(u -> other.arm(u).equals("control"))
                .count();
        double first = users(RANKER, "control").count();
        double second = users(other, "control").count();
        double[] inControl = {both, first - both};
        double[] inTreatment = {second - both, USERS - first - second + both};
        assertThat(ChiSquare.of(inControl, inTreatment).pValue()).isGreaterThan(0.001);
    }

    @Test
    void a_ramp_keeps_who_was_in() {
        var one = new Assignment("ramp", List.of(new Share("on", 0.01), new Share("off", 0.99)));
        var ten = new Assignment("ramp", List.of(new Share("on", 0.1), new Share("off", 0.9)));
        assertThat(users(one, "on").boxed().toList())
                .isNotEmpty()
                .allMatch(user -> ten.arm(user).equals("on"));
    }

    @Test
    void salt_and_unit_do_not_run_into_each_other() {
        assertThat(Assignment.even("a1", "x", "y").point("2"))
                .isNotEqualTo(Assignment.even("a", "x", "y").point("12"));
    }

    @Test
    void says_what_an_assignment_needs() {
        assertThatThrownBy(() -> Assignment.even(" ", "a", "b")).hasMessageStartingWith("an assignment needs a salt");
        assertThatThrownBy(() -> new Assignment("s", List.of(new Share("a", 0.5), new Share("b", 0.4))))
                .hasMessageStartingWith("an assignment needs shares above 0 that sum to 1, but got");
        assertThatThrownBy(() -> new Assignment("s", List.of(new Share("a", 0), new Share("b", 1))))
                .hasMessageContaining("shares above 0");
    }

    /// The example of Kohavi, Tang & Xu, Trustworthy Online Controlled Experiments (2020), chapter 21: p = 1.8e-6;
    /// `scipy.stats.chisquare` gives 22.774369, 1.8217929e-06.
    @Test
    void the_books_mismatch_is_found() {
        var test = SampleRatio.test(new long[] {821_588, 815_482}, 0.5, 0.5);
        assertThat(test.statistic()).isCloseTo(22.77436884189436, within(1e-9));
        assertThat(test.pValue())
                .isCloseTo(1.8217928726191858e-06, within(1e-14))
                .isLessThan(SampleRatio.ALARM);
    }

    /// `chisquare([480, 310, 210], [500, 300, 200])`
    @Test
    void three_arms_agree_with_scipy() {
        var test = SampleRatio.test(new long[] {480, 310, 210}, 0.5, 0.3, 0.2);
        assertThat(test.statistic()).isCloseTo(1.6333333333333333, within(1e-12));
        assertThat(test.pValue()).isCloseTo(0.4419022095845254, within(1e-12));
    }

    @Test
    void says_what_a_mismatch_test_needs() {
        assertThatThrownBy(() -> SampleRatio.test(new long[] {1, 2, 3}, 0.5, 0.5))
                .hasMessageContaining("3 arms and 2 planned shares");
        assertThatThrownBy(() -> SampleRatio.test(new long[] {1, 2}, 0.5, 0.4))
                .hasMessage("chi-squared needs at least two shares that sum to 1, but 2 sum to 0.9: name all groups");
        assertThatThrownBy(() -> SampleRatio.test(new long[] {1}, 1)).hasMessageContaining("at least two shares");
        assertThatThrownBy(() -> SampleRatio.test(new long[] {1, 2}, 0, 1)).hasMessageContaining("share 0 must lie");
        assertThatThrownBy(() -> SampleRatio.test(new long[2], 0.5, 0.5)).hasMessageContaining("needs rows");
    }

    private static LongStream users(Assignment assignment, String arm) {
        return LongStream.range(0, USERS).filter(user -> assignment.arm(user).equals(arm));
    }
}
