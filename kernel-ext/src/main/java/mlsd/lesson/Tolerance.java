package mlsd.lesson;

/// How far a number may lie from the expected one: `|got - expected| ≤ absolute + relative · |expected|`.
///
/// Whole numbers must be equal; `NaN` equals `NaN`, an infinity itself, `-0.0` equals `0.0`.
///
/// @param absolute in the unit of the value
/// @param relative a share of the expected value
/// @param told said in a verdict, since the lesson chose it
record Tolerance(double absolute, double relative, boolean told) {
    /// A float keeps seven digits only.
    private static final double FLOAT = 1e-6;

    static final Tolerance DEFAULT = new Tolerance(1e-9, 1e-9, false);

    /// No tolerance at all: for asking whether an input was changed.
    static final Tolerance NONE = new Tolerance(0, 0, false);

    static Tolerance absolute(double limit) {
        return new Tolerance(positive(limit), 0, true);
    }

    static Tolerance relative(double share) {
        return new Tolerance(0, positive(share), true);
    }

    private static double positive(double limit) {
        if (!(limit >= 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException(
                    "a tolerance is a finite number of zero or more, but came as " + limit + ": give for example 1e-6");
        }
        return limit;
    }

    boolean allows(Number expected, Number got) {
        if (Numbers.whole(expected) && Numbers.whole(got)) {
            return Numbers.exact(expected).equals(Numbers.exact(got));
        }
        double e = expected.doubleValue();
        double g = got.doubleValue();
        if (Double.compare(e, g) == 0 || e == g) {
            return true;
        }
        var here = this.equals(DEFAULT) && (expected instanceof Float || got instanceof Float) ? FLOAT : 0;
        return Double.isFinite(e) && Math.abs(g - e) <= absolute + (relative + here) * Math.abs(e);
    }

    @Override
    public String toString() {
        return relative > 0 && absolute == 0
                ? "within " + Numbers.text(relative * 100, 6) + " %"
                : "within " + Numbers.text(absolute, 6);
    }
}
