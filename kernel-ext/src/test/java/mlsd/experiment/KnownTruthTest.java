package mlsd.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mlsd.worlds.Device;
import mlsd.worlds.Impression;
import mlsd.worlds.Policy;
import mlsd.worlds.Request;
import mlsd.worlds.ShortVideo;
import mlsd.worlds.Truth;
import org.junit.jupiter.api.Test;

/// Estimates from the simulator's log against its exact truth.
class KnownTruthTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(400).days(7);
    private static final Policy SHORT_FIRST = Policy.softmax(
            request -> request.candidates().stream()
                    .mapToDouble(video -> -video.lengthSeconds() / 60.0)
                    .toArray(),
            1);
    private static final double TRUTH = WORLD.value(SHORT_FIRST, 1).clicks().mean();
    private static final Truth TRUE_CHANCES = WORLD.truth();
    private static final List<Modelled> LOG = log();

    @Test
    void ips_finds_the_value_of_a_policy_that_never_ran() {
        var estimate = OffPolicy.ips(plain());
        assertThat(estimate.standardError()).isLessThan(0.03);
        assertThat(estimate.value()).isCloseTo(TRUTH, within(3 * estimate.standardError()));
    }

    @Test
    void snips_finds_it_too() {
        var estimate = OffPolicy.snips(plain());
        assertThat(estimate.value()).isCloseTo(TRUTH, within(3 * estimate.standardError()));
    }

    @Test
    void doubly_robust_with_a_perfect_model_finds_it_with_a_smaller_error() {
        var estimate = OffPolicy.dr(LOG);
        assertThat(estimate.standardError())
                .isLessThan(0.95 * OffPolicy.ips(plain()).standardError());
        assertThat(estimate.value()).isCloseTo(TRUTH, within(3 * estimate.standardError()));
    }

    @Test
    void the_log_says_how_little_it_knows() {
        assertThat(OffPolicy.ips(plain()).effectiveRows()).isBetween(10.0, LOG.size() / 2.0);
    }

    /// A day of shuffled pages tells how far the eye goes, on phones to two digits.
    @Test
    void shuffled_pages_find_how_far_the_eye_goes() {
        List<Impression> shuffled = ShortVideo.seeded(42)
                .users(3_000)
                .days(7)
                .rankedBy(Policy.uniform())
                .impressions()
                .filter(row -> row.device() == Device.PHONE)
                .toList();
        var found = Examination.ofShuffled(positions(shuffled), clicks(shuffled));
        for (int position = 1; position <= 10; position++) {
            assertThat(found.at(position)).isCloseTo(WORLD.truth().examination(Device.PHONE, position), within(0.04));
        }
    }

    private static List<Modelled> log() {
        List<Modelled> log = new ArrayList<>();
        WORLD.decisions().forEach(decision -> {
            Request request = decision.request();
            double[] chances = SHORT_FIRST.chances(request);
            Impression top = decision.exposures().getFirst().logged();
            double[] predicted = IntStream.range(0, chances.length)
                    .mapToDouble(i -> TRUE_CHANCES.attraction(
                            request.user().id(), request.candidates().get(i).id(), request.context(i, 1)))
                    .toArray();
            double expected = IntStream.range(0, chances.length)
                    .mapToDouble(i -> chances[i] * predicted[i])
                    .sum();
            int chosen = decision.slate().candidates().getFirst();
            var logged = new Logged(top.user(), top.click() ? 1 : 0, top.propensity(), chances[chosen]);
            log.add(new Modelled(logged, predicted[chosen], expected));
        });
        return log;
    }

    private static List<Logged> plain() {
        return LOG.stream().map(Modelled::logged).toList();
    }

    private static int[] positions(List<Impression> rows) {
        return rows.stream().mapToInt(Impression::position).toArray();
    }

    private static boolean[] clicks(List<Impression> rows) {
        boolean[] clicks = new boolean[rows.size()];
        for (int i = 0; i < clicks.length; i++) {
            clicks[i] = rows.get(i).click();
        }
        return clicks;
    }
}
