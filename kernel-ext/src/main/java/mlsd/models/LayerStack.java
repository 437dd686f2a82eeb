package mlsd.models;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Layers of weights: logistic regression with one, a perceptron with more. Hidden units are `max(0, x)`; the last
/// layer gives log-odds of one class (logistic), or of each (softmax).
record LayerStack(List<LayerStack.Layer> layers) implements Engine {
    static final String KIND = "layers";

    /// A matrix, one row a unit, whose last column is the bias.
    record Layer(List<double[]> units) {
        double[] apply(double[] x, boolean hidden) {
            double[] out = new double[units.size()];
            for (int unit = 0; unit < out.length; unit++) {
                double[] weights = units.get(unit);
                double sum = weights[x.length];
                for (int i = 0; i < x.length; i++) {
                    sum += weights[i] * x[i];
                }
                out[unit] = hidden ? Math.max(0, sum) : sum;
            }
            return out;
        }
    }

    @Override
    public double[][] scores(double[][] rows) {
        double[][] scores = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            scores[row] = probabilities(rows[row]);
        }
        return scores;
    }

    private double[] probabilities(double[] row) {
        double[] values = row;
        for (int i = 0; i < layers.size(); i++) {
            values = layers.get(i).apply(values, i < layers.size() - 1);
        }
        if (values.length == 1) {
            double positive = Vectors.logistic(values[0]);
            return new double[] {1 - positive, positive};
        }
        return Vectors.softmax(values);
    }

    static LayerStack of(byte[] bytes) {
        return Stored.read(bytes, in -> {
            List<Layer> layers = new ArrayList<>();
            int count = in.readInt();
            for (int layer = 0; layer < count; layer++) {
                List<double[]> units = new ArrayList<>();
                int size = in.readInt();
                int width = in.readInt();
                for (int unit = 0; unit < size; unit++) {
                    units.add(read(in, width));
                }
                layers.add(new Layer(units));
            }
            return new LayerStack(layers);
        });
    }

    private static double[] read(DataInputStream in, int width) throws IOException {
        double[] weights = new double[width];
        for (int i = 0; i < width; i++) {
            weights[i] = in.readDouble();
        }
        return weights;
    }

    @Override
    public byte[] bytes() {
        return Stored.bytes(out -> {
            out.writeInt(layers.size());
            for (Layer layer : layers) {
                out.writeInt(layer.units.size());
                out.writeInt(layer.units.getFirst().length);
                for (double[] weights : layer.units) {
                    for (double weight : weights) {
                        out.writeDouble(weight);
                    }
                }
            }
        });
    }

    @Override
    public String kind() {
        return KIND;
    }
}
