package mlsd.models;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/// One tower: words to a vector of length 1.
///
/// `e = Σ embedding(word)`, `h = max(0, W₁ e + b)`, `z = e + W₂ h`, `v = z / |z|`. All parameters lie in one array,
/// with their gradient beside it, so that the step, and the check by finite differences, is one loop: the words'
/// embeddings, then for each hidden unit `d` weights in, `d` weights out and its bias.
final class Tower {
    private static final double FIRST = 0.3;

    private final Profiles profiles;
    private final int d;
    private final int hidden;
    final double[] parameters;
    final double[] gradient;
    private final double[] squares;
    private final BitSet touched = new BitSet();

    Tower(Profiles profiles, int d, int hidden, RandomGenerator random) {
        this.profiles = profiles;
        this.d = d;
        this.hidden = hidden;
        parameters = new double[profiles.vocabulary() * d + hidden * (2 * d + 1)];
        gradient = new double[parameters.length];
        squares = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = FIRST * random.nextGaussian() / Math.sqrt(d);
        }
    }

    /// What forward leaves for backward.
    record Pass(int place, Vector sum, Vector hidden, Vector out, double length) {}

    /// A vector.
    static final class Vector {
        final double[] at;

        Vector(double... at) {
            this.at = at;
        }
    }

    Pass forward(int place) {
        double[] sum = new double[d];
        for (int word : profiles.words(place)) {
            for (int k = 0; k < d; k++) {
                sum[k] += parameters[word * d + k];
            }
        }
        double[] middle = new double[hidden];
        double[] out = sum.clone();
        for (int h = 0; h < hidden; h++) {
            int unit = unit(h);
            double x = parameters[unit + 2 * d];
            for (int k = 0; k < d; k++) {
                x += parameters[unit + k] * sum[k];
            }
            middle[h] = Math.max(0, x);
            for (int k = 0; k < d; k++) {
                out[k] += parameters[unit + d + k] * middle[h];
            }
        }
        double length = Math.sqrt(Arrays.stream(out).map(x -> x * x).sum()) + 1e-12;
        for (int k = 0; k < d; k++) {
            out[k] /= length;
        }
        return new Pass(place, new Vector(sum), new Vector(middle), new Vector(out), length);
    }

    /// Where a hidden unit's `d` weights in, `d` weights out and bias begin.
    private int unit(int h) {
        return profiles.vocabulary() * d + h * (2 * d + 1);
    }

    /// Adds to the gradient what `wanted = ∂loss/∂v` means for the parameters.
    void backward(Pass pass, double[] wanted) {
        double along = 0;
        for (int k = 0; k < d; k++) {
            along += wanted[k] * pass.out.at[k];
        }
        double[] outer = new double[d];
        for (int k = 0; k < d; k++) {
            outer[k] = (wanted[k] - along * pass.out.at[k]) / pass.length;
        }
        double[] inner = outer.clone();
        for (int h = 0; h < hidden; h++) {
            throughUnit(pass, h, outer, inner);
        }
        for (int word : profiles.words(pass.place)) {
            touched.set(word);
            for (int k = 0; k < d; k++) {
                gradient[word * d + k] += inner[k];
            }
        }
    }

    private void throughUnit(Pass pass, int h, double[] outer, double[] inner) {
        int unit = unit(h);
        double middle = pass.hidden.at[h];
        double pull = 0;
        for (int k = 0; k < d; k++) {
            gradient[unit + d + k] += outer[k] * middle;
            pull += outer[k] * parameters[unit + d + k];
        }
        if (middle > 0) {
            gradient[unit + 2 * d] += pull;
            for (int k = 0; k < d; k++) {
                gradient[unit + k] += pull * pass.sum.at[k];
                inner[k] += pull * parameters[unit + k];
            }
        }
    }

    /// A step of Adagrad (Duchi et al., JMLR 2011) on the parameters of the batch, and a gradient of 0 again.
    void step(double rate) {
        touched.stream().forEach(word -> step(rate, word * d, (word + 1) * d));
        touched.clear();
        step(rate, profiles.vocabulary() * d, parameters.length);
    }

    private void step(double rate, int from, int to) {
        for (int i = from; i < to; i++) {
            squares[i] += gradient[i] * gradient[i];
            parameters[i] -= rate * gradient[i] / Math.sqrt(squares[i] + 1e-10);
            gradient[i] = 0;
        }
    }

    Ids ids() {
        return profiles.ids();
    }

    Profiles profiles() {
        return profiles;
    }

    /// All vectors, `scale` times as long.
    Floats vectors(double scale) {
        float[] vectors = new float[ids().count() * d];
        for (int place = 0; place < ids().count(); place++) {
            double[] out = forward(place).out.at;
            for (int k = 0; k < d; k++) {
                vectors[place * d + k] = (float) (scale * out[k]);
            }
        }
        return new Floats(vectors);
    }
}
