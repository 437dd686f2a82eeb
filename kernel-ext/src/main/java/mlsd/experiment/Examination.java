package mlsd.experiment;

import java.util.Arrays;

/// Who looks at which slot: a click needs a look, `P(click) = P(examined at position) · P(click | examined)`.
///
/// Position 1 is the top and has chance 1: only ratios can be seen in a log. Source: the position-based model of
/// Craswell et al., WSDM 2008; Joachims, Swaminathan & Schnabel, WSDM 2017.
public final class Examination {
    private final double[] chances;

    private Examination(double[] chances) {
        this.chances = chances;
    }

    /// From a page in random order, where every slot holds equally good items: the click rates over that of the
    /// top.
    ///
    /// @param positions of each impression, from 1
    /// @throws IllegalArgumentException when a slot has no impression or the top no click
    public static Examination ofShuffled(int[] positions, boolean[] clicks) {
        double[] shown = new double[slots(positions, clicks)];
        double[] clicked = new double[shown.length];
        for (int i = 0; i < positions.length; i++) {
            shown[positions[i] - 1]++;
            clicked[positions[i] - 1] += clicks[i] ? 1 : 0;
        }
        Arrays.setAll(clicked, slot -> {
            Needs.positive("the impressions at position " + (slot + 1), shown[slot]);
            return clicked[slot] / shown[slot];
        });
        return overTop(clicked);
    }

    /// From an ordinary log, by expectation maximisation: items that stood in several slots tell look from liking.
    ///
    /// @param items of each impression, numbers from 0
    /// @param rounds of expectation and maximisation, some hundred
    public static Examination byEm(int[] positions, int[] items, boolean[] clicks, int rounds) {
        Needs.sameLength("examination", items.length, "items", clicks.length, "clicks");
        Needs.atLeast("the rounds", rounds, 1);
        double[] seen = new double[slots(positions, clicks)];
        double[] liked = new double[Arrays.stream(items).max().orElse(0) + 1];
        Arrays.fill(seen, 0.5);
        Arrays.fill(liked, 0.5);
        for (int round = 0; round < rounds; round++) {
            step(positions, items, clicks, seen, liked);
        }
        return overTop(seen);
    }

    /// `P(examined)` at a position, the top's being 1.
    public double at(int position) {
        if (position < 1 || position > chances.length) {
            throw new IllegalArgumentException(
                    "a position is 1 (top) to " + chances.length + ", but " + position + " was asked for");
        }
        return chances[position - 1];
    }

    /// The number of positions.
    public int slots() {
        return chances.length;
    }

    /// `P(click | examined)` of the item behind these impressions: `clicks / Σ P(examined at position)`.
    ///
    /// One click in two impressions at the top and half-way, where half look, is 1 / 1.5.
    public double attraction(int[] positions, boolean[] clicks) {
        Needs.sameLength("attraction", positions.length, "positions", clicks.length, "clicks");
        Needs.rows("attraction", positions.length, 1);
        double looks = 0;
        double clicked = 0;
        for (int i = 0; i < positions.length; i++) {
            looks += at(positions[i]);
            clicked += clicks[i] ? 1 : 0;
        }
        return clicked / looks;
    }

    /// One round: how likely was each slot seen and each item liked, given the clicks? Then the means of that.
    private static void step(int[] positions, int[] items, boolean[] clicks, double[] seen, double[] liked) {
        double[][] bySlot = new double[2][seen.length];
        double[][] byItem = new double[2][liked.length];
        for (int i = 0; i < clicks.length; i++) {
            int slot = positions[i] - 1;
            double s = seen[slot];
            double l = liked[items[i]];
            double miss = 1 - s * l;
            add(bySlot, slot, clicks[i] ? 1 : s * (1 - l) / miss);
            add(byItem, items[i], clicks[i] ? 1 : l * (1 - s) / miss);
        }
        Arrays.setAll(seen, slot -> bySlot[0][slot] / bySlot[1][slot]);
        Arrays.setAll(liked, item -> byItem[1][item] == 0 ? 0 : byItem[0][item] / byItem[1][item]);
    }

    private static void add(double[][] sums, int place, double value) {
        sums[0][place] += value;
        sums[1][place]++;
    }

    private static Examination overTop(double[] rates) {
        Needs.positive("the clicks at the top", rates[0]);
        return new Examination(Arrays.stream(rates).map(rate -> rate / rates[0]).toArray());
    }

    private static int slots(int[] positions, boolean[] clicks) {
        Needs.sameLength("examination", positions.length, "positions", clicks.length, "clicks");
        Needs.rows("examination", positions.length, 1);
        Needs.atLeast("a position", Arrays.stream(positions).min().orElse(0), 1);
        return Arrays.stream(positions).max().orElse(0);
    }
}
