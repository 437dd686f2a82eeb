package mlsd.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Finds the names that a reader may have meant.
final class Names {
    private static final int FAR = 9;

    private Names() {}

    /// At most three names near a wrong one, the nearest first: another case, up to two typing slips, or a beginning.
    ///
    /// `near("tabel", List.of("table", "title"))` is `[table]`.
    static List<String> near(String wrong, Collection<String> known) {
        ToIntFunction<String> distance = name -> distance(wrong, name);
        int best = known.stream().mapToInt(distance).min().orElse(FAR);
        return known.stream()
                .distinct()
                .filter(name -> !name.equals(wrong))
                .filter(name -> distance.applyAsInt(name) < FAR && distance.applyAsInt(name) <= best + 1)
                .sorted(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    private static int distance(String wrong, String name) {
        if (wrong.equalsIgnoreCase(name)) {
            return 0;
        }
        int slips = slips(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        int allowed = Math.min(wrong.length(), name.length()) < 3 ? 0 : wrong.length() < 5 ? 1 : 2;
        if (slips <= allowed) {
            return slips;
        }
        boolean begins =
                wrong.length() >= 3 && (name.startsWith(wrong) || (wrong.startsWith(name) && name.length() > 3));
        return begins ? 3 : FAR;
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours
    /// (Damerau 1964, each pair swapped at most once).
    static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
