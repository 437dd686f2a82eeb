package mlsd.models;

/// Loops over pieces of flat float matrices, written so that the JIT makes vector instructions of them.
final class Floating {
    private Floating() {}

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

    /// `a[i + k] += times · b[j + k]` over `n`.
    static void add(float[] a, int i, float times, float[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            a[i + k] += times * b[j + k];
        }
    }
}
