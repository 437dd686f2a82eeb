package mlsd.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Item–item neighbours: what is met by the same users is alike, and a user gets what is like what they met.
///
/// `sim(i, j) = Σᵤ rᵤᵢ rᵤⱼ / (|rᵢ| |rⱼ| + shrink)`, the best `neighbours` of each item kept; a user's score of an
/// item is the sum of `value · sim` over what they met. Source: Sarwar et al., WWW 2001; Deshpande & Karypis,
/// TOIS 22 (2004).
public final class ItemNeighbours {
    private ItemNeighbours() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param neighbours kept of each item; 50
    /// @param shrink     pulls the likeness of items with few users to 0; 10
    public record Options(int neighbours, double shrink) {
        public Options {
            Needs.atLeast("neighbours", neighbours, 1);
            Needs.notNegative("shrink", shrink);
        }

        public static Options standard() {
            return new Options(50, 10);
        }
    }

    public static NeighbourModel train(Interactions train, Options options) {
        var stopwatch = new Stopwatch();
        Sparse byUser = train.byUser();
        Sparse byItem = train.byItem();
        double[] lengths = IntStream.range(0, train.items())
                .mapToDouble(item -> length(byItem, item))
                .toArray();
        int[] starts = new int[train.items() + 1];
        List<int[]> places = new ArrayList<>();
        List<double[]> likeness = new ArrayList<>();
        for (int item = 0; item < train.items(); item++) {
            double[] all = likeness(item, byItem, byUser, lengths, options.shrink);
            int[] best = TopItems.of(all, new int[all.length], none(all), options.neighbours).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            places.add(best);
            likeness.add(Arrays.stream(best).mapToDouble(other -> all[other]).toArray());
            starts[item + 1] = starts[item] + best.length;
        }
        var neighbours = new Sparse(
                starts,
                places.stream().flatMapToInt(Arrays::stream).toArray(),
                floats(likeness.stream().flatMapToDouble(Arrays::stream).toArray()));
        return new NeighbourModel(
                stopwatch.facts("item neighbours", options, train, List.of()),
                train.userIds,
                train.itemIds,
                byUser,
                neighbours,
                new Counts(train.counts()));
    }

    private static double[] likeness(int item, Sparse byItem, Sparse byUser, double[] lengths, double shrink) {
        double[] dots = new double[byItem.rows()];
        for (int at = byItem.starts[item]; at < byItem.starts[item + 1]; at++) {
            int user = byItem.columns[at];
            for (int also = byUser.starts[user]; also < byUser.starts[user + 1]; also++) {
                dots[byUser.columns[also]] += byItem.values[at] * byUser.values[also];
            }
        }
        dots[item] = 0;
        for (int other = 0; other < dots.length; other++) {
            dots[other] = dots[other] == 0 ? 0 : dots[other] / (lengths[item] * lengths[other] + shrink);
        }
        return dots;
    }

    private static double length(Sparse byItem, int item) {
        double sum = 0;
        for (int at = byItem.starts[item]; at < byItem.starts[item + 1]; at++) {
            sum += byItem.values[at] * byItem.values[at];
        }
        return Math.sqrt(sum);
    }

    /// Items without any likeness are no neighbours.
    private static boolean[] none(double[] likeness) {
        boolean[] none = new boolean[likeness.length];
        for (int i = 0; i < none.length; i++) {
            none[i] = likeness[i] <= 0;
        }
        return none;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
