package mlsd.metrics;

/// What a metric needs of its input, and the sentence when it does not come.
final class Needs {
    private Needs() {}

    static void scored(String metric, double[] scores, boolean[] labels) {
        sameRows(metric, scores.length, "scores", labels.length, "labels");
        finite(metric, "score", scores);
    }

    static void probabilities(String metric, double[] probabilities, boolean[] labels) {
        sameRows(metric, probabilities.length, "probabilities", labels.length, "labels");
        for (int i = 0; i < probabilities.length; i++) {
            probability(metric, "probability " + i, probabilities[i]);
        }
    }

    static void probability(String metric, String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(metric + " needs probabilities from 0 to 1, but " + name + " is " + value
                    + ": calibrate raw scores first, and drop or impute missing ones");
        }
    }

    static void sameRows(String metric, int left, String leftName, int right, String rightName) {
        if (left != right) {
            throw new IllegalArgumentException(metric + " needs as many " + leftName + " as " + rightName
                    + ", but there are " + left + " " + leftName + " and " + right + " " + rightName
                    + ": take both from the same rows");
        }
        some(metric, left, leftName);
    }

    static void some(String metric, int size, String name) {
        if (size == 0) {
            throw new UndefinedMetricException(
                    metric + " needs at least one row, but there are no " + name + ": check the filter before it");
        }
    }

    static void finite(String metric, String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(metric + " needs a finite number everywhere, but " + name + " " + i
                        + " of " + values.length + " is " + values[i] + ": drop or impute that row");
            }
        }
    }

    static void weights(String metric, double[] weights, int rows) {
        sameRows(metric, rows, "rows", weights.length, "weights");
        finite(metric, "weight", weights);
        double total = 0;
        for (int i = 0; i < rows; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException(metric + " needs weights of 0 or more, but weight " + i + " is "
                        + weights[i] + ": check how the weights were made");
            }
            total += weights[i];
        }
        if (total == 0) {
            throw new UndefinedMetricException(metric + " needs a weight above 0, but all " + rows
                    + " weights are 0: check how the weights were made");
        }
    }

    static void between(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name + " must lie between " + low + " and " + high + ", but is " + value);
        }
    }

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }
}
