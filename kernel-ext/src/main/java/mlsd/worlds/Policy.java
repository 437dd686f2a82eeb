package mlsd.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A ranking policy: scores turned into a page, slot by slot, with known chances.
///
/// The next slot goes to candidate `i`, of the `n` not yet placed, with chance
/// `exploration / n + (1 - exploration) · exp(score_i / temperature) / Σ exp(score_j / temperature)`
/// (Plackett–Luce with exploration). Temperature 0 is greedy: the best score, the first of equals.
/// The chances sum to one; with any exploration none of them is zero, so off-policy estimates have support.
public record Policy(Scorer scorer, double temperature, double exploration) {
    public Policy {
        if (!(temperature >= 0) || !(exploration >= 0 && exploration <= 1)) {
            throw new IllegalArgumentException(
                    "A policy needs a temperature of 0 or more and an exploration from 0 to 1,"
                            + " but got temperature " + temperature + " and exploration " + exploration);
        }
    }

    /// Always the best score next.
    public static Policy greedy(Scorer scorer) {
        return new Policy(scorer, 0, 0);
    }

    /// The best score next, but a random candidate in this share of the slots.
    public static Policy exploring(Scorer scorer, double exploration) {
        return new Policy(scorer, 0, exploration);
    }

    /// Better scores more often.
    public static Policy softmax(Scorer scorer, double temperature) {
        return new Policy(scorer, temperature, 0);
    }

    /// Every order equally often.
    public static Policy uniform() {
        return new Policy(request -> new double[request.candidates().size()], 1, 0);
    }

    /// The chance of each candidate to stand at the top.
    public double[] chances(Request request) {
        return chances(request, List.of());
    }

    /// The chance of each candidate to come next below those already placed (which have chance 0).
    public double[] chances(Request request, List<Integer> above) {
        Filling filling = new Filling(this, request);
        above.forEach(filling::place);
        return filling.chances();
    }

    /// Fills the slots from the top; one random number a slot.
    public Slate choose(Request request, int slots, RandomGenerator random) {
        Filling filling = new Filling(this, request);
        List<Integer> chosen = new ArrayList<>(slots);
        List<Double> propensities = new ArrayList<>(slots);
        while (chosen.size() < slots && filling.left() > 0) {
            double total = filling.total();
            int next = filling.pick(random.nextDouble(), total);
            chosen.add(next);
            propensities.add(filling.chance(next, total));
            filling.place(next);
        }
        return new Slate(chosen, propensities);
    }
}
