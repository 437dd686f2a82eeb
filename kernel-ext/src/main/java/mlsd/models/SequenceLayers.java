package mlsd.models;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The layers of a [Transformer], all numbers in one array, and its pass forward in plain Java, so that scoring needs
/// no PyTorch.
///
/// Positions (length × width); for each block: a norm's gain and shift, the matrices of queries, keys and values,
/// another norm, the two matrices of the inner network, each with its bias; the last norm.
///
/// @param width  numbers in a vector
/// @param length items looked back at
/// @param blocks of attention and inner network
/// @param at     the numbers
record SequenceLayers(int width, int length, int blocks, Floats at) {
    private static final double SMALL = 1e-5;

    /// Numbers before the blocks, and in one block.
    static int size(int width, int length, int blocks) {
        return length * width + blocks * block(width) + 2 * width;
    }

    static int block(int width) {
        return 5 * width * width + 6 * width;
    }

    /// Small random matrices; norms that change nothing.
    static SequenceLayers random(Transformer.Options options, RandomGenerator random) {
        int d = options.width();
        float[] at = new float[size(d, options.length(), options.blocks())];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float) (random.nextGaussian() / Math.sqrt(d));
        }
        var layers = new SequenceLayers(d, options.length(), options.blocks(), new Floats(at));
        for (int block = 0; block < options.blocks(); block++) {
            int from = layers.blockAt(block);
            layers.norm(from);
            layers.norm(from + 2 * d + 3 * d * d);
            layers.fill(from + 4 * d + 4 * d * d, 0);
            layers.fill(from + 5 * d + 5 * d * d, 0);
        }
        layers.norm(at.length - 2 * d);
        return layers;
    }

    private void norm(int from) {
        fill(from, 1);
        fill(from + width, 0);
    }

    private void fill(int from, float value) {
        Arrays.fill(at.at, from, from + width, value);
    }

    int blockAt(int block) {
        return length * width + block * block(width);
    }

    /// One vector out for each vector in, each knowing of those before it; at most `length` of them.
    double[][] forward(double[][] in) {
        double[][] x = placed(in);
        int square = width * width;
        for (int block = 0; block < blocks; block++) {
            int from = blockAt(block);
            double[][] normed = normed(x, from);
            int q = from + 2 * width;
            double[][] attended =
                    attention(times(normed, q, -1), times(normed, q + square, -1), times(normed, q + 2 * square, -1));
            add(x, attended);
            int second = q + 3 * square;
            int inner = second + 2 * width;
            double[][] hidden = times(normed(x, second), inner, inner + square);
            for (double[] row : hidden) {
                for (int k = 0; k < width; k++) {
                    row[k] = Math.max(0, row[k]);
                }
            }
            add(x, times(hidden, inner + square + width, inner + 2 * square + width));
        }
        return normed(x, at.at.length - 2 * width);
    }

    /// The weights with which the last vector looks at all, in the first block.
    double[] lookingBack(double[][] in) {
        double[][] normed = normed(placed(in), blockAt(0));
        int q = blockAt(0) + 2 * width;
        return weights(times(normed, q, -1), times(normed, q + width * width, -1))[in.length - 1];
    }

    private double[][] placed(double[][] in) {
        double[][] x = new double[in.length][width];
        for (int n = 0; n < in.length; n++) {
            for (int k = 0; k < width; k++) {
                x[n][k] = in[n][k] + at.at[n * width + k];
            }
        }
        return x;
    }

    /// `softmax(q · k / √d)` over what came before, times `v`.
    static double[][] attention(double[][] queries, double[][] keys, double[][] values) {
        double[][] weights = weights(queries, keys);
        double[][] out = new double[values.length][values[0].length];
        for (int n = 0; n < out.length; n++) {
            for (int m = 0; m <= n; m++) {
                for (int k = 0; k < out[n].length; k++) {
                    out[n][k] += weights[n][m] * values[m][k];
                }
            }
        }
        return out;
    }

    static double[][] weights(double[][] queries, double[][] keys) {
        double[][] weights = new double[queries.length][queries.length];
        for (int n = 0; n < queries.length; n++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int m = 0; m <= n; m++) {
                for (int k = 0; k < queries[n].length; k++) {
                    weights[n][m] += queries[n][k] * keys[m][k];
                }
                weights[n][m] /= Math.sqrt(queries[n].length);
                most = Math.max(most, weights[n][m]);
            }
            double sum = 0;
            for (int m = 0; m <= n; m++) {
                weights[n][m] = Math.exp(weights[n][m] - most);
                sum += weights[n][m];
            }
            for (int m = 0; m <= n; m++) {
                weights[n][m] /= sum;
            }
        }
        return weights;
    }

    private double[][] normed(double[][] x, int from) {
        double[][] out = new double[x.length][width];
        for (int n = 0; n < x.length; n++) {
            double mean = 0;
            double square = 0;
            for (double value : x[n]) {
                mean += value / width;
                square += value * value / width;
            }
            double length = Math.sqrt(square - mean * mean + SMALL);
            for (int k = 0; k < width; k++) {
                out[n][k] = (x[n][k] - mean) / length * at.at[from + k] + at.at[from + width + k];
            }
        }
        return out;
    }

    /// Rows times the square matrix at `from`, plus the bias at `bias` (negative: none).
    private double[][] times(double[][] x, int from, int bias) {
        double[][] out = new double[x.length][width];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < width; k++) {
                out[n][k] = bias < 0 ? 0 : at.at[bias + k];
            }
            for (int i = 0; i < width; i++) {
                for (int k = 0; k < width; k++) {
                    out[n][k] += x[n][i] * at.at[from + i * width + k];
                }
            }
        }
        return out;
    }

    private static void add(double[][] x, double[][] more) {
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < x[n].length; k++) {
                x[n][k] += more[n][k];
            }
        }
    }
}
