package mlsd.models;

/// Loops over rows of float matrices, written so that the JIT makes vector instructions of them.
///
/// It does so where every array is read and written at the same index; with two offsets into flat arrays it
/// cannot rule out that they overlap. So sums run over rows that are arrays of their own.
final class Floating {
    private Floating() {}

    /// The rows of a flat matrix, copied.
    static float[][] rows(float[] flat, int width) {
        float[][] rows = new float[flat.length / width][width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(flat, row * width, rows[row], 0, width);
        }
        return rows;
    }

    /// The inverse of [#rows].
    static float[] flat(float[][] rows, int width) {
        float[] flat = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * width, width);
        }
        return flat;
    }

    /// `Σ a[i + k] · b[j + k]` over `n`; four sums at once, as the processor can.
    static float dot(float[] a, int i, float[] b, int j, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k < n - 3; k += 4) {
            s0 += a[i + k] * b[j + k];
            s1 += a[i + k + 1] * b[j + k + 1];
            s2 += a[i + k + 2] * b[j + k + 2];
            s3 += a[i + k + 3] * b[j + k + 3];
        }
        for (; k < n; k++) {
            s0 += a[i + k] * b[j + k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /// `a[k] += times · b[k]`.
    static void add(float[] a, float times, float[] b) {
        for (int k = 0; k < a.length; k++) {
            a[k] += times * b[k];
        }
    }

    /// `sum[k] += Σ times[r] · rows[r][k]` over the first `count` rows; four rows at once, so that the sum is
    /// read and written a quarter as often.
    static void addRows(float[] sum, float[] times, float[][] rows, int count) {
        int r = 0;
        for (; r < count - 3; r += 4) {
            add(sum, times, r, rows[r], rows[r + 1], rows[r + 2], rows[r + 3]);
        }
        for (; r < count; r++) {
            add(sum, times[r], rows[r]);
        }
    }

    private static void add(float[] sum, float[] times, int r, float[] a, float[] b, float[] c, float[] d) {
        float ta = times[r];
        float tb = times[r + 1];
        float tc = times[r + 2];
        float td = times[r + 3];
        for (int k = 0; k < sum.length; k++) {
            sum[k] += (ta * a[k] + tb * b[k]) + (tc * c[k] + td * d[k]);
        }
    }
}
