package mlsd.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Matrix factorisation against its own equations, written out densely.
class FactorisationTest {
    private static final int USERS = 7;
    private static final int ITEMS = 9;
    private static final int F = 3;
    private static final Interactions TINY = tiny();

    /// At the least loss the gradient of each user's vector is 0: `Σ (p·q - r) q + λ n p = 0`.
    @Test
    void explicit_als_solves_the_normal_equations() {
        var options = new Als.Options(F, 1, 0.3, false, 1, 1);
        float[] items = Als.first(ITEMS, F, 1);
        float[] users = new float[USERS * F];
        Als.half(TINY.byUser(), users, items, options);
        for (int u = 0; u < USERS; u++) {
            double[] gradient = new double[F];
            int n = 0;
            for (int line = 0; line < TINY.size(); line++) {
                if (TINY.users[line] == u) {
                    double miss = dot(users, u, items, TINY.items[line]) - TINY.values[line];
                    add(gradient, miss, items, TINY.items[line]);
                    n++;
                }
            }
            add(gradient, 0.3 * n, users, u);
            assertThat(gradient).containsExactly(new double[F], within(1e-5));
        }
    }

    /// Over all pairs, met or not: `Σ c (x·y - 1[met]) y + λ x = 0` with `c = 1 + α r`.
    @Test
    void implicit_als_solves_the_normal_equations_of_all_pairs() {
        var options = new ImplicitAls.Options(F, 1, 2, 0.3, 0, 1, 1);
        float[] items = Als.first(ITEMS, F, 1);
        float[] users = new float[USERS * F];
        ImplicitAls.half(TINY.byUser(), users, items, options);
        for (int u = 0; u < USERS; u++) {
            double[] gradient = new double[F];
            for (int i = 0; i < ITEMS; i++) {
                double value = value(u, i);
                double miss = dot(users, u, items, i) - (value > 0 ? 1 : 0);
                add(gradient, (1 + 2 * value) * miss, items, i);
            }
            add(gradient, 0.3, users, u);
            assertThat(gradient).containsExactly(new double[F], within(1e-5));
        }
    }

    @Test
    void enough_conjugate_gradient_steps_are_the_exact_solution() {
        float[] items = Als.first(ITEMS, F, 1);
        float[] exact = new float[USERS * F];
        float[] near = new float[USERS * F];
        ImplicitAls.half(TINY.byUser(), exact, items, new ImplicitAls.Options(F, 1, 2, 0.3, 0, 1, 1));
        ImplicitAls.half(TINY.byUser(), near, items, new ImplicitAls.Options(F, 1, 2, 0.3, F + 2, 1, 1));
        assertThat(near).containsExactly(exact, within(1e-4f));
    }

    @Test
    void two_threads_give_the_numbers_of_one() {
        var one = Als.train(TINY, new Als.Options(F, 5, 0.1, true, 1, 1));
        var two = Als.train(TINY, new Als.Options(F, 5, 0.1, true, 2, 1));
        assertThat(two.userVector(3)).isEqualTo(one.userVector(3));
    }

    @Test
    void the_loss_of_als_never_rises() {
        var curve = Als.train(TINY, new Als.Options(F, 8, 0.001, false, 1, 1))
                .facts()
                .curve();
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).train())
                    .isLessThanOrEqualTo(curve.get(i - 1).train() + 1e-3);
        }
    }

    @Test
    void enough_factors_and_no_penalty_explain_every_rating() {
        var model = Als.train(TINY, new Als.Options(8, 50, 1e-5, false, 1, 1));
        for (int line = 0; line < TINY.size(); line++) {
            assertThat(model.score(TINY.users[line], TINY.items[line])).isCloseTo(TINY.values[line], within(0.02));
        }
    }

    /// A step goes down the slope of `-ln σ(s_liked - s_other) + ½ λ |…|²`, found here by small differences.
    @Test
    void a_step_of_bpr_follows_the_slope() {
        var options = new Bpr.Options(F, 1, 1e-3, 0.1, false, 1);
        var steps = new BprSteps(TINY, Met.of(TINY.byUser(), ITEMS), options);
        float[] users = steps.users().clone();
        float[] items = steps.items().clone();
        steps.step(2, 4, 6);
        for (int k = 0; k < F; k++) {
            assertThat((steps.users()[2 * F + k] - users[2 * F + k]) / -1e-3)
                    .isCloseTo(slope(users, items, users, 2 * F + k), within(2e-3));
            assertThat((steps.items()[4 * F + k] - items[4 * F + k]) / -1e-3)
                    .isCloseTo(slope(users, items, items, 4 * F + k), within(2e-3));
            assertThat((steps.items()[6 * F + k] - items[6 * F + k]) / -1e-3)
                    .isCloseTo(slope(users, items, items, 6 * F + k), within(2e-3));
        }
    }

    private static double slope(float[] users, float[] items, float[] moved, int at) {
        float before = moved[at];
        moved[at] = before + 1e-2f;
        double above = bprLoss(users, items);
        moved[at] = before - 1e-2f;
        double below = bprLoss(users, items);
        moved[at] = before;
        return (above - below) / 2e-2;
    }

    private static double bprLoss(float[] users, float[] items) {
        double margin = dot(users, 2, items, 4) - dot(users, 2, items, 6);
        double squares = dot(users, 2, users, 2) + dot(items, 4, items, 4) + dot(items, 6, items, 6);
        return Math.log(1 + Math.exp(-margin)) + 0.05 * squares;
    }

    private static double value(int user, int item) {
        double sum = 0;
        for (int line = 0; line < TINY.size(); line++) {
            sum += TINY.users[line] == user && TINY.items[line] == item ? TINY.values[line] : 0;
        }
        return sum;
    }

    private static double dot(float[] a, int i, float[] b, int j) {
        double sum = 0;
        for (int k = 0; k < F; k++) {
            sum += (double) a[i * F + k] * b[j * F + k];
        }
        return sum;
    }

    private static void add(double[] sum, double times, float[] vectors, int at) {
        for (int k = 0; k < F; k++) {
            sum[k] += times * vectors[at * F + k];
        }
    }

    /// About half of all pairs, each user and item at least once.
    private static Interactions tiny() {
        RandomGenerator random = Shuffle.generator(3);
        var users = new ArrayList<Integer>();
        var items = new ArrayList<Integer>();
        for (int u = 0; u < USERS; u++) {
            for (int i = 0; i < ITEMS; i++) {
                if (u == i || i == u + 2 || random.nextInt(3) == 0) {
                    users.add(u);
                    items.add(i);
                }
            }
        }
        double[] values = random.ints(users.size(), 1, 6).asDoubleStream().toArray();
        return Interactions.of(
                users.stream().mapToInt(Integer::intValue).toArray(),
                items.stream().mapToInt(Integer::intValue).toArray(),
                values);
    }
}
