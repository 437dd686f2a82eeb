package mlsd.models;

/// Arithmetic on arrays.
final class Vectors {
    private Vectors() {}

    /// The place of the largest value, the first of equals.
    static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Turns log-odds into probabilities in place; the largest is taken off first, so that nothing overflows.
    static double[] softmax(double[] values) {
        double most = values[largest(values)];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
