package mlsd.models;

/// Solves `A x = b` for a symmetric positive definite `A`, in place, in double precision.
final class Cholesky {
    /// Of a pivot that cancellation has eaten, so much stays: a nearly singular matrix gives no infinite numbers.
    private static final double LEAST_SHARE = 1e-12;

    private Cholesky() {}

    /// `a` is n × n, row after row (its lower triangle is read and overwritten); `b` becomes `x`.
    static void solve(double[] a, double[] b) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                a[i * n + j] = i == j ? Math.sqrt(Math.max(sum, LEAST_SHARE * a[i * n + j])) : sum / a[j * n + j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i * n + k] * b[k];
            }
            b[i] /= a[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= a[k * n + i] * b[k];
            }
            b[i] /= a[i * n + i];
        }
    }
}
