package mlsd.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The stored propensities are those by which the log was written.
class PropensityTest {
    private static final ShortVideo WORLD = ShortVideo.seeded(42).users(400).days(7);

    @Test
    void each_is_the_chance_of_the_choice_given_the_slots_above() {
        WORLD.decisions().limit(300).forEach(decision -> {
            List<Integer> slate = decision.slate().candidates();
            for (int slot = 0; slot < slate.size(); slot++) {
                double[] chances = WORLD.policy().chances(decision.request(), slate.subList(0, slot));
                double stored = decision.exposures().get(slot).logged().propensity();
                assertThat(stored).isCloseTo(chances[slate.get(slot)], within(1e-9));
            }
        });
    }

    /// Candidates are put into ten bins by their chance to be on top; in each the tops are as many as the chances
    /// add up to. 29.6 is passed by chance once in a thousand with ten bins.
    @Test
    void the_top_slot_is_filled_as_often_as_the_chances_say() {
        double[] expected = new double[10];
        double[] variance = new double[10];
        double[] observed = new double[10];
        WORLD.decisions().forEach(decision -> {
            double[] chances = WORLD.policy().chances(decision.request());
            for (int i = 0; i < chances.length; i++) {
                int bin = (int) Math.min(9, chances[i] * 40);
                expected[bin] += chances[i];
                variance[bin] += chances[i] * (1 - chances[i]);
                observed[bin] += decision.slate().candidates().getFirst() == i ? 1 : 0;
            }
        });
        double chiSquared = 0;
        for (int bin = 0; bin < expected.length; bin++) {
            chiSquared += Math.pow(observed[bin] - expected[bin], 2) / variance[bin];
        }
        assertThat(chiSquared).isLessThan(29.6);
    }

    @Test
    void no_candidate_is_offered_twice() {
        assertThat(WORLD.decisions()
                        .limit(2_000)
                        .map(decision -> decision.request().candidates()))
                .allSatisfy(candidates -> assertThat(new HashSet<>(candidates)).hasSize(30));
    }

    /// Inverse propensity scoring at the top slot: the mean of `chance / propensity · click`.
    @Test
    void off_policy_estimates_find_the_true_value_of_another_policy() {
        Policy target = Policy.softmax(
                request -> request.candidates().stream()
                        .mapToDouble(video -> -video.lengthSeconds() / 60.0)
                        .toArray(),
                1);
        double[] sums = new double[3];
        WORLD.decisions().forEach(decision -> {
            int top = decision.slate().candidates().getFirst();
            Impression logged = decision.exposures().getFirst().logged();
            double weight = target.chances(decision.request())[top] / logged.propensity();
            double term = logged.click() ? weight : 0;
            sums[0]++;
            sums[1] += term;
            sums[2] += term * term;
        });
        double estimate = sums[1] / sums[0];
        double error = Math.sqrt((sums[2] / sums[0] - estimate * estimate) / sums[0]);
        double truth = WORLD.value(target, 1).clicks().mean();
        assertThat(error).isLessThan(0.03);
        assertThat(estimate).isCloseTo(truth, within(3 * error));
    }
}
