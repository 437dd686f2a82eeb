package mlsd.models;

import java.util.Arrays;

/// The least squares problem of one user (or item) in [ImplicitAls].
final class ImplicitRow {
    private final Sparse met;
    private final float[] fixed;
    private final float[] gram;
    private final ImplicitAls.Options options;

    ImplicitRow(Sparse met, float[] fixed, float[] gram, ImplicitAls.Options options) {
        this.met = met;
        this.fixed = fixed;
        this.gram = gram;
        this.options = options;
    }

    void solve(int row, float[] wanted) {
        if (options.steps() == 0) {
            exact(row, wanted);
        } else {
            steps(row, wanted);
        }
    }

    private void exact(int row, float[] wanted) {
        int f = options.factors();
        double[] left = new double[f * f];
        double[] right = new double[f];
        for (int i = 0; i < left.length; i++) {
            left[i] = gram[i];
        }
        for (int at = met.starts[row]; at < met.starts[row + 1]; at++) {
            int other = met.columns[at] * f;
            double extra = options.alpha() * met.values[at];
            for (int i = 0; i < f; i++) {
                right[i] += (1 + extra) * fixed[other + i];
                for (int j = 0; j <= i; j++) {
                    left[i * f + j] += extra * fixed[other + i] * fixed[other + j];
                }
            }
        }
        Cholesky.solve(left, right);
        for (int i = 0; i < f; i++) {
            wanted[row * f + i] = (float) right[i];
        }
    }

    /// A few steps of conjugate gradient from the last round's vector: near enough, as there will be another round.
    private void steps(int row, float[] wanted) {
        int f = options.factors();
        int x = row * f;
        float[] residual = residual(row, wanted);
        float[] direction = residual.clone();
        float[] product = new float[f];
        float before = Floating.dot(residual, 0, residual, 0, f);
        for (int step = 0; step < options.steps() && before > 1e-20f; step++) {
            multiply(row, direction, product);
            float length = before / Floating.dot(direction, 0, product, 0, f);
            Floating.add(wanted, x, length, direction, 0, f);
            Floating.add(residual, 0, -length, product, 0, f);
            float now = Floating.dot(residual, 0, residual, 0, f);
            for (int i = 0; i < f; i++) {
                direction[i] = residual[i] + now / before * direction[i];
            }
            before = now;
        }
    }

    /// `b - A x`.
    private float[] residual(int row, float[] wanted) {
        int f = options.factors();
        float[] residual = new float[f];
        for (int i = 0; i < f; i++) {
            Floating.add(residual, 0, -wanted[row * f + i], gram, i * f, f);
        }
        for (int at = met.starts[row]; at < met.starts[row + 1]; at++) {
            float extra = (float) options.alpha() * met.values[at];
            int other = met.columns[at] * f;
            float times = 1 + extra - extra * Floating.dot(fixed, other, wanted, row * f, f);
            Floating.add(residual, 0, times, fixed, other, f);
        }
        return residual;
    }

    /// `A p`.
    private void multiply(int row, float[] direction, float[] product) {
        int f = options.factors();
        Arrays.fill(product, 0);
        for (int i = 0; i < f; i++) {
            Floating.add(product, 0, direction[i], gram, i * f, f);
        }
        for (int at = met.starts[row]; at < met.starts[row + 1]; at++) {
            int other = met.columns[at] * f;
            float times = (float) options.alpha() * met.values[at] * Floating.dot(fixed, other, direction, 0, f);
            Floating.add(product, 0, times, fixed, other, f);
        }
    }
}
