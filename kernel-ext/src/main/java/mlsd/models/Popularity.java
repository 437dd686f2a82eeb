package mlsd.models;

import java.util.List;

/// The same items for everybody: what a platform has before it has a model.
public final class Popularity {
    private Popularity() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param byMean  whether the best mean value counts, not the most; false
    /// @param damping lines of the overall mean that are added to each item's own; 5
    public record Options(boolean byMean, double damping) {
        public Options {
            Needs.notNegative("damping", damping);
        }

        public static Options standard() {
            return new Options(false, 5);
        }
    }

    /// `Σ values` of an item, or `(Σ values + damping · mean) / (n + damping)`.
    ///
    /// With a value of `0.5^(age / half-life)` a line, the first is what trends now.
    public static FactorModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        int[] counts = train.counts();
        double[] sums = new double[counts.length];
        double total = 0;
        for (int i = 0; i < train.values.length; i++) {
            sums[train.items[i]] += train.values[i];
            total += train.values[i];
        }
        float[] scores = new float[counts.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float)
                    (options.byMean
                            ? (sums[item] + options.damping * total / train.size()) / (counts[item] + options.damping)
                            : sums[item]);
        }
        return new FactorModel(
                stopwatch.facts("popularity", options, train, List.of()),
                new FactorModel.Parts(
                        train.userIds,
                        train.itemIds,
                        0,
                        new Floats(),
                        new Floats(),
                        0,
                        new Floats(new float[train.users()]),
                        new Floats(scores),
                        train.byUser(),
                        new Counts(counts)));
    }
}
