package mlsd.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Normalised discounted cumulative gain: how good a ranking is when relevance comes in grades and early places count.
///
/// `DCG@k = Σ gain(grade at place i) / log₂(i + 1)` over the first `k` places, `nDCG@k = DCG@k / DCG@k of the best
/// order`. Source: Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20 (2002), with
/// the discount that all libraries use today (from the second place).
public final class Ndcg {
    private static final String NAME = "nDCG";

    private Ndcg() {}

    /// The nDCG of a ranked list and the grade of every judged item, with [Gain#LINEAR]; unjudged items count 0.
    ///
    /// Ranked `a b c` with grades `a` 1, `b` 2 has nDCG@3 = (1 + 2/1.585) / (2 + 1/1.585) = 0.8597.
    ///
    /// @throws UndefinedMetricException when no grade is above 0 (scikit-learn returns 0)
    /// @throws IllegalArgumentException when `k` is below 1, an item comes twice or a grade is negative
    public static <T> double at(int k, List<T> ranked, Map<T, ? extends Number> grades) {
        return at(k, ranked, grades, Gain.LINEAR);
    }

    /// The same with another gain.
    public static <T> double at(int k, List<T> ranked, Map<T, ? extends Number> grades, Gain gain) {
        Needs.atLeast("k", k, 1);
        Hits.distinct(NAME, ranked);
        double[] ideal =
                gains(grades.values().stream().mapToDouble(Number::doubleValue).toArray(), gain);
        double dcg = 0;
        for (int i = 0; i < Math.min(k, ranked.size()); i++) {
            Number grade = grades.get(ranked.get(i));
            dcg += grade == null ? 0 : gain.of(grade.doubleValue()) * discount(i);
        }
        return dcg / best(k, ideal);
    }

    /// The nDCG when every item of a query has a score and a grade, with [Gain#LINEAR].
    ///
    /// Equal scores share the average gain of their places (McSherry & Najork, ECIR 2008), as scikit-learn's
    /// `ndcg_score`. Scores `{3, 2, 1}` with grades `{1, 2, 0}` give 0.8597.
    ///
    /// @throws UndefinedMetricException when no grade is above 0
    /// @throws IllegalArgumentException for other lengths, NaN, or a negative grade
    public static double at(int k, double[] scores, double[] grades) {
        return at(k, scores, grades, Gain.LINEAR);
    }

    /// The same with another gain.
    public static double at(int k, double[] scores, double[] grades, Gain gain) {
        Needs.atLeast("k", k, 1);
        Needs.sameRows(NAME, scores.length, "scores", grades.length, "grades");
        Needs.finite(NAME, "score", scores);
        double[] gains = gains(grades, gain);
        int[] order = Order.descending(scores);
        double dcg = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            double tied = 0;
            double discounts = 0;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                tied += gains[order[end]];
                discounts += end < k ? discount(end) : 0;
                end++;
            }
            dcg += tied / (end - start) * discounts;
            start = end;
        }
        return dcg / best(k, gains);
    }

    private static double[] gains(double[] grades, Gain gain) {
        for (int i = 0; i < grades.length; i++) {
            if (!(grades[i] >= 0 && Double.isFinite(grades[i]))) {
                throw new IllegalArgumentException("nDCG needs grades of 0 or more, but grade " + i + " is " + grades[i]
                        + ": shift the grades so that 0 means not relevant");
            }
        }
        return Arrays.stream(grades).map(gain::of).toArray();
    }

    private static double best(int k, double[] gains) {
        int[] order = Order.descending(gains);
        double dcg = 0;
        for (int i = 0; i < Math.min(k, order.length); i++) {
            dcg += gains[order[i]] * discount(i);
        }
        if (dcg == 0) {
            throw new UndefinedMetricException(
                    "nDCG needs a grade above 0, but all " + gains.length + " are 0: leave this query out of the mean");
        }
        return dcg;
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2.0);
    }
}
