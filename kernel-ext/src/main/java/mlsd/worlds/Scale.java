package mlsd.worlds;

import java.util.Optional;

/// How large the worlds of this run are: the environment variable `MLSD_SCALE`, 1 where it is not set.
///
/// `size = max(1, round(full · scale))`. With `MLSD_SCALE=0.1`, `Scale.of(2_000)` is 200; without it, 2 000. A
/// lesson writes its full sizes and stays quick where a small run is enough; what it claims holds at the full
/// size, so it asserts `if (Scale.full())`.
///
/// ```java
/// var world = ShortVideo.seeded(42).users(Scale.of(2_000)).days(14);
/// ```
public final class Scale {
    static final String VARIABLE = "MLSD_SCALE";
    private static final double LARGEST = 1_000;

    private Scale() {}

    /// A number of users, requests or impressions, scaled; at least 1.
    ///
    /// Throws [IllegalArgumentException] where `MLSD_SCALE` is no number above 0 and up to 1 000.
    public static int of(int full) {
        return of(full, factor());
    }

    /// Whether this run has the sizes that the lessons' claims are about.
    public static boolean full() {
        return factor() == 1;
    }

    static int of(int full, double factor) {
        return Math.toIntExact(Math.max(1, Math.round(full * factor)));
    }

    /// What the variable says; empty text counts as not set, as a shell writes `MLSD_SCALE=`.
    static double factor(Optional<String> variable) {
        String text = variable.map(String::strip).orElse("");
        if (text.isEmpty()) {
            return 1;
        }
        double factor = parsed(text).orElse(Double.NaN);
        if (!(factor > 0 && factor <= LARGEST)) {
            throw new IllegalArgumentException(
                    VARIABLE + " needs a number above 0 and up to 1000, such as 0.1 for worlds"
                            + " of a tenth, but it is \"" + text + "\"; mend it or unset it, and restart the kernel");
        }
        return factor;
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double factor() {
        return factor(Optional.ofNullable(System.getenv(VARIABLE)));
    }
}
