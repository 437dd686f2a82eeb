package mlsd.metrics;

import java.util.Arrays;

/// The values at some row numbers, repeats included.
final class Rows {
    private Rows() {}

    static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    static boolean[] pick(boolean[] values, int[] rows) {
        var picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
