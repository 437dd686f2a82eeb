package mlsd.models;

import java.util.Arrays;

/// The least squares problem `A x = b` of one user (or item) in [ImplicitAls], with the other side's vectors fixed.
final class ImplicitRow {
    private final ImplicitAls.Options options;
    private final float[][] gram;
    private final float[][] met;
    private final float[] extra;
    private final float[] times;
    private final float[] x;

    /// The problem of a row, started from the row's vector of the last round.
    ImplicitRow(Sparse lines, int row, ImplicitAls.Fixed fixed, float[] last, ImplicitAls.Options options) {
        this.options = options;
        gram = fixed.gram();
        met = new float[lines.size(row)][];
        extra = new float[met.length];
        times = new float[met.length];
        for (int m = 0; m < met.length; m++) {
            int at = lines.starts[row] + m;
            met[m] = fixed.vectors()[lines.columns[at]];
            extra[m] = (float) options.alpha() * lines.values[at];
        }
        x = last;
    }

    /// The row's new vector.
    float[] solve() {
        return options.steps() == 0 ? exact() : steps();
    }

    private float[] exact() {
        int f = x.length;
        double[] left = new double[f * f];
        double[] right = new double[f];
        for (int i = 0; i < f; i++) {
            for (int j = 0; j <= i; j++) {
                left[i * f + j] = gram[i][j];
            }
        }
        for (int m = 0; m < met.length; m++) {
            double more = extra[m];
            for (int i = 0; i < f; i++) {
                right[i] += (1 + more) * met[m][i];
                for (int j = 0; j <= i; j++) {
                    left[i * f + j] += more * met[m][i] * met[m][j];
                }
            }
        }
        Cholesky.solve(left, right);
        for (int i = 0; i < f; i++) {
            x[i] = (float) right[i];
        }
        return x;
    }

    /// A few steps of conjugate gradient from the last round's vector: near enough, as there will be another round.
    private float[] steps() {
        float[] residual = residual();
        float[] direction = residual.clone();
        float[] product = new float[x.length];
        float before = dot(residual, residual);
        for (int step = 0; step < options.steps() && before > 1e-20f; step++) {
            multiply(direction, product);
            float length = before / dot(direction, product);
            Floating.add(x, length, direction);
            Floating.add(residual, -length, product);
            float now = dot(residual, residual);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = residual[i] + now / before * direction[i];
            }
            before = now;
        }
        return x;
    }

    /// `b - A x`.
    private float[] residual() {
        float[] residual = new float[x.length];
        float[] away = new float[x.length];
        Floating.add(away, -1, x);
        Floating.addRows(residual, away, gram, gram.length);
        for (int m = 0; m < met.length; m++) {
            times[m] = 1 + extra[m] + extra[m] * dot(met[m], away);
        }
        Floating.addRows(residual, times, met, met.length);
        return residual;
    }

    /// `A p`: what all pairs say, and what those that met say more.
    private void multiply(float[] direction, float[] product) {
        Arrays.fill(product, 0);
        Floating.addRows(product, direction, gram, gram.length);
        for (int m = 0; m < met.length; m++) {
            times[m] = extra[m] * dot(met[m], direction);
        }
        Floating.addRows(product, times, met, met.length);
    }

    private static float dot(float[] a, float[] b) {
        return Floating.dot(a, 0, b, 0, a.length);
    }
}
