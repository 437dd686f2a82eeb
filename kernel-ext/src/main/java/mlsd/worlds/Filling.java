package mlsd.worlds;

import java.util.Arrays;

/// A page while it is being filled: the candidates not yet placed and their chances to come next.
final class Filling {
    private static final double UNDERFLOW = 1e-200;

    private final Policy policy;
    private final double[] scores;
    private final double[] weights;
    private int left;

    Filling(Policy policy, Request request) {
        this.policy = policy;
        this.scores = policy.scorer().scores(request).clone();
        this.weights = new double[scores.length];
        this.left = scores.length;
        require(scores, request.candidates().size());
        reweigh();
    }

    private static void require(double[] scores, int candidates) {
        boolean finite = true;
        for (double score : scores) {
            finite &= Double.isFinite(score);
        }
        if (scores.length != candidates || !finite) {
            throw new IllegalArgumentException("A scorer needs one finite score for each of the " + candidates
                    + " candidates, but gave " + Arrays.toString(scores));
        }
    }

    int left() {
        return left;
    }

    void place(int candidate) {
        scores[candidate] = Double.NEGATIVE_INFINITY;
        weights[candidate] = 0;
        left--;
    }

    /// The chances of all candidates to come next; the placed ones have 0.
    double[] chances() {
        double total = total();
        double[] chances = new double[weights.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = chance(i, total);
        }
        return chances;
    }

    /// The candidate where the running sum of chances passes `u`; rounding never picks a placed one.
    int pick(double u, double total) {
        double rest = u;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            double chance = chance(i, total);
            if (chance > 0) {
                last = i;
                rest -= chance;
                if (rest < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    double chance(int candidate, double total) {
        if (scores[candidate] == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        return policy.exploration() / left + (1 - policy.exploration()) * weights[candidate] / total;
    }

    /// The sum of the weights left; when all that is left is too small to add up, they are taken anew.
    double total() {
        double total = sum();
        if (total < UNDERFLOW || policy.temperature() == 0) {
            reweigh();
            total = sum();
        }
        return total;
    }

    private double sum() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /// `exp((score - best) / temperature)`, which never overflows; at temperature 0 one for the first best, else
    /// zero.
    private void reweigh() {
        int best = best();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = policy.temperature() == 0
                    ? (i == best ? 1 : 0)
                    : StrictMath.exp((scores[i] - scores[best]) / policy.temperature());
        }
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
