package mlsd.experiment;

/// Who won how many pages or users, ties apart, and the sign test.
///
/// @param first wins of the first ranking
/// @param second wins of the second ranking
public record Preference(long first, long second, long ties) {
    /// @throws IllegalArgumentException for a negative count
    public Preference {
        Needs.atLeast("the wins of the first", first, 0);
        Needs.atLeast("the wins of the second", second, 0);
        Needs.atLeast("the ties", ties, 0);
    }

    /// Counts credits: above 0 the second won, below 0 the first.
    public static Preference of(int[] credits) {
        long first = 0;
        long second = 0;
        for (int credit : credits) {
            first += credit < 0 ? 1 : 0;
            second += credit > 0 ? 1 : 0;
        }
        return new Preference(first, second, credits.length - first - second);
    }

    /// `(second + ties / 2) / all`: one half when neither is better.
    ///
    /// @throws IllegalArgumentException without any page
    public double forSecond() {
        double all = first + second + ties;
        Needs.positive("the number of judgements", all);
        return (second + ties / 2.0) / all;
    }

    /// The exact two-sided sign test: how often a fair coin gives a count at least as far from the middle.
    ///
    /// 40 against 60 wins give 0.0569; no wins at all give 1.
    public double pValue() {
        long n = first + second;
        long most = Math.max(first, second);
        if (2 * most == n) {
            return 1;
        }
        double log = -n * Math.log(2);
        double tail = 0;
        for (long k = n; k >= most; k--) {
            tail += Math.exp(log);
            log += Math.log((double) k / (n - k + 1));
        }
        return Math.min(1, 2 * tail);
    }
}
