package mlsd.experiment;

import java.util.HashMap;
import java.util.Map;

/// A ratio of two sums, such as clicks per impression, when the user is the unit that was assigned.
///
/// `R = Σ N_u / Σ D_u`, `SE² = Σ (N_u - R · D_u)² / (Σ D_u)²`: the delta method, which is the cluster-robust
/// error of the mean over rows. Source: Deng, Knoblich & Lu, "Applying the delta method in metric analytics", KDD
/// 2018.
public final class Ratio {
    private Ratio() {}

    /// From one numerator and one denominator for each user.
    ///
    /// Clicks `{1, 0, 2}` of impressions `{2, 2, 4}` give 0.375 ± 0.117.
    ///
    /// @throws IllegalArgumentException for fewer than two users, other lengths, or denominators that sum to 0
    public static Estimate of(double[] numerators, double[] denominators) {
        Needs.sameLength("a ratio", numerators.length, "numerators", denominators.length, "denominators");
        Needs.rows("a ratio with an error", numerators.length, 2);
        Needs.finite("a ratio", "numerator", numerators);
        Needs.finite("a ratio", "denominator", denominators);
        double total = 0;
        double sum = 0;
        for (int i = 0; i < numerators.length; i++) {
            sum += numerators[i];
            total += denominators[i];
        }
        Needs.positive("the sum of the denominators", total);
        double ratio = sum / total;
        double squares = 0;
        for (int i = 0; i < numerators.length; i++) {
            squares += Math.pow(numerators[i] - ratio * denominators[i], 2);
        }
        return new Estimate(ratio, Math.sqrt(squares) / total);
    }

    /// From rows: the rows of a unit are summed first, because they are not independent.
    ///
    /// @param units the user of each row
    public static Estimate byUnit(long[] units, double[] numerators, double[] denominators) {
        Needs.sameLength("a ratio", units.length, "units", numerators.length, "numerators");
        Needs.sameLength("a ratio", units.length, "units", denominators.length, "denominators");
        Map<Long, Integer> places = new HashMap<>();
        for (long unit : units) {
            places.putIfAbsent(unit, places.size());
        }
        double[] tops = new double[places.size()];
        double[] bottoms = new double[places.size()];
        for (int row = 0; row < units.length; row++) {
            int place = places.getOrDefault(units[row], 0);
            tops[place] += numerators[row];
            bottoms[place] += denominators[row];
        }
        return of(tops, bottoms);
    }
}
