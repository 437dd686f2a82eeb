package mlsd.experiment;

/// What an experiment needs of its input, and the sentence when it does not come.
final class Needs {
    private Needs() {}

    /// Strictly between 0 and 1: levels, powers, rates with a variance.
    static void share(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, both excluded, but is " + value);
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and above 0, but is " + value);
        }
    }

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }

    static void rows(String test, int rows, int least) {
        if (rows < least) {
            throw new IllegalArgumentException(test + " needs at least " + least + " rows, but got " + rows
                    + ": an arm or log without them says nothing");
        }
    }

    static void sameLength(String test, int left, String leftName, int right, String rightName) {
        if (left != right) {
            throw new IllegalArgumentException(test + " needs as many " + leftName + " as " + rightName
                    + ", but there are " + left + " " + leftName + " and " + right + " " + rightName
                    + ": take both from the same rows");
        }
    }

    static void finite(String test, String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(test + " needs a finite number everywhere, but " + name + " " + i
                        + " of " + values.length + " is " + values[i] + ": a missing outcome is 0 or leaves the test");
            }
        }
    }
}
