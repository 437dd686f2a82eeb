package mlsd.lesson;

/// Numbers in a range, made from choices so that a smaller choice is nearer to zero.
final class Ranges {
    /// A range is cut into ten thousand steps or more.
    private static final int DIGITS = 4;

    private Ranges() {}

    static void ordered(double min, double max) {
        if (!(min <= max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("a range goes from a smaller to a larger number, but came as " + min
                    + " to " + max + ": swap them, or make it finite");
        }
    }

    static long whole(Draws draws, long min, long max) {
        long zero = Math.clamp(0, min, max);
        return zero + step(draws.edged(max - min), zero - min, max - zero);
    }

    // 0, 1, -1, 2, -2 … while both sides last, then the longer side alone.
    private static long step(long choice, long below, long above) {
        long both = Math.min(below, above);
        if (choice <= 2 * both) {
            return choice % 2 == 0 ? -choice / 2 : choice / 2 + 1;
        }
        return above > below ? choice - both : both - choice;
    }

    static double decimal(Draws draws, double min, double max) {
        int places = DIGITS - (int) Math.floor(Math.log10(Math.max(max - min, 1e-9)));
        double scale = Math.pow(10, Math.max(places, 0));
        long low = (long) Math.ceil(min * scale);
        long high = (long) Math.floor(max * scale);
        return low > high ? min : Math.clamp(whole(draws, low, high) / scale, min, max);
    }
}
