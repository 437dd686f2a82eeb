package mlsd.worlds;

/// A rating of 1 to 5: `round(3 + 0.9 · satisfaction log-odds + leniency + N(0, 0.5))`, cut to the scale.
final class Stars {
    private static final double NOISE = 0.5;

    private Stars() {}

    static int given(Appeal appeal, Taste taste, double z) {
        double stars = centre(appeal, taste) + NOISE * z;
        return (int) Math.max(1, Math.min(5, Math.floor(stars + 0.5)));
    }

    /// `1 + Σ P(stars ≥ j)` over `j = 2 … 5`.
    static double expected(Appeal appeal, Taste taste) {
        double sum = 1;
        for (int stars = 2; stars <= 5; stars++) {
            sum += Normal.cdf((centre(appeal, taste) - (stars - 0.5)) / NOISE);
        }
        return sum;
    }

    /// The chance to rate after a click: those who love it or hate it speak up, `0.005 + 0.04 (2 glad - 1)²`.
    static double speakUp(double glad) {
        return 0.005 + 0.04 * (2 * glad - 1) * (2 * glad - 1);
    }

    private static double centre(Appeal appeal, Taste taste) {
        return 3 + 0.9 * appeal.satisfaction() + taste.leniency();
    }
}
