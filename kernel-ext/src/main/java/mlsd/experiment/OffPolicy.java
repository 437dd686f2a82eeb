package mlsd.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a policy would have earned, from a log that another policy wrote with known chances.
///
/// With `w = chance / propensity`, reward `r` and a reward model `q`:
///
/// - IPS `mean(w r)`: no bias, and a variance that grows with the weights (Horvitz & Thompson 1952)
/// - SNIPS `Σ w r / Σ w`: a little bias, less variance (Swaminathan & Joachims, NIPS 2015)
/// - DR `mean(q(π) + w (r - q(a)))`: no bias whatever the model, little variance with a good one (Dudík, Langford &
///   Li, ICML 2011)
///
/// A clip cuts the weights: less variance for some bias (Bottou et al., JMLR 14, 2013). Standard errors treat the
/// rows of a unit as one cluster. Every action that the policy can choose must have had a chance in the log.
public final class OffPolicy {
    private static final double NO_CLIP = Double.POSITIVE_INFINITY;

    private OffPolicy() {}

    /// Inverse propensity scoring. Rewards 1, 0 with propensities 0.5, 0.25 and chances 0.25, 0.25 give 0.25.
    public static OffPolicyEstimate ips(List<Logged> log) {
        return ips(log, NO_CLIP);
    }

    /// The same with weights of at most `clip`.
    public static OffPolicyEstimate ips(List<Logged> log, double clip) {
        var weights = new Weights(log, clip);
        return weights.over("IPS", values(log, row -> weights.of(row) * row.reward()), values(log, row -> 1));
    }

    /// Self-normalised: the weights are made to sum to the number of rows. The example of [#ips] gives 0.333.
    ///
    /// @throws IllegalArgumentException when the policy would have chosen none of the logged actions
    public static OffPolicyEstimate snips(List<Logged> log) {
        return snips(log, NO_CLIP);
    }

    /// The same with weights of at most `clip`.
    public static OffPolicyEstimate snips(List<Logged> log, double clip) {
        var weights = new Weights(log, clip);
        return weights.over("SNIPS", values(log, row -> weights.of(row) * row.reward()), values(log, weights::of));
    }

    /// What the reward model expects, the log's rewards left out: as wrong as the model is.
    public static OffPolicyEstimate direct(List<Modelled> log) {
        var weights = new Weights(logged(log), NO_CLIP);
        return weights.over("direct", values(log, Modelled::expected), values(log, row -> 1));
    }

    /// Doubly robust: the model, and the log's word on where it errs.
    ///
    /// The model must not have seen these rows' rewards.
    public static OffPolicyEstimate dr(List<Modelled> log) {
        return dr(log, NO_CLIP);
    }

    /// The same with weights of at most `clip`.
    public static OffPolicyEstimate dr(List<Modelled> log, double clip) {
        var weights = new Weights(logged(log), clip);
        ToDoubleFunction<Modelled> term =
                row -> row.expected() + weights.of(row.logged()) * (row.logged().reward() - row.predicted());
        return weights.over("DR", values(log, term), values(log, row -> 1));
    }

    private static List<Logged> logged(List<Modelled> log) {
        return log.stream().map(Modelled::logged).toList();
    }

    private static <T> double[] values(List<T> log, ToDoubleFunction<T> value) {
        return log.stream().mapToDouble(value).toArray();
    }

    /// The weights of a log, cut at a limit.
    private record Weights(List<Logged> log, double clip) {
        Weights {
            if (!(clip > 0)) {
                throw new IllegalArgumentException("the clip of the weights must be above 0, but is " + clip);
            }
            Needs.rows("an off-policy estimate", log.size(), 2);
            if (log.stream().allMatch(row -> row.chance() == 0)) {
                throw new IllegalArgumentException("an off-policy estimate needs rows that the policy could have"
                        + " written, but it would have chosen none of the " + log.size()
                        + " logged actions: explore more while logging");
            }
        }

        double of(Logged row) {
            return Math.min(clip, row.weight());
        }

        OffPolicyEstimate over(String method, double[] numerators, double[] denominators) {
            long[] units = log.stream().mapToLong(Logged::unit).toArray();
            Estimate estimate = Ratio.byUnit(units, numerators, denominators);
            double sum = 0;
            double squares = 0;
            double largest = 0;
            for (Logged row : log) {
                sum += of(row);
                squares += of(row) * of(row);
                largest = Math.max(largest, of(row));
            }
            long clipped = log.stream().filter(row -> row.weight() > clip).count();
            double effective = sum * sum / squares;
            return new OffPolicyEstimate(
                    method, estimate.value(), estimate.standardError(), effective, largest, clipped);
        }
    }
}
