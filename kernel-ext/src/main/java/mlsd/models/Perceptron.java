package mlsd.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import smile.classification.MLP;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;
import tech.tablesaw.api.Table;

/// A neural network of fully connected layers by Smile, on standardised numbers and one-hot texts.
///
/// Hidden units are rectified; mini-batch gradient descent with momentum on the log loss. Source: Rumelhart,
/// Hinton & Williams, Nature 323 (1986). It needs OpenBLAS, which `./course setup` brings; scoring does not.
public final class Perceptron {
    private static final String NAME = "perceptron";

    private Perceptron() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param hidden   units of each hidden layer; one of 32
    /// @param epochs   passes over the training rows; 10
    /// @param batch    rows a step; 32
    /// @param rate     learning rate; 0.05
    /// @param momentum 0.9
    /// @param seed     of the first weights and the order of the rows; 42
    public record Options(List<Integer> hidden, int epochs, int batch, double rate, double momentum, long seed) {
        public Options {
            hidden = List.copyOf(hidden);
            hidden.forEach(units -> Needs.atLeast("hidden units", units, 1));
            Needs.atLeast("epochs", epochs, 1);
            Needs.atLeast("batch", batch, 1);
            Needs.positive("rate", rate);
            Needs.notNegative("momentum", momentum);
        }

        public static Options standard() {
            return new Options(List.of(32), 10, 32, 0.05, 0.9, 42);
        }
    }

    /// A classifier with [Recipe#linear].
    public static Classifier train(Table train, String target, Options options) {
        return train(train, target, options, Recipe.linear());
    }

    /// A classifier with other encoders, fitted on the training rows.
    public static Classifier train(Table train, String target, Options options, Recipe recipe) {
        var training = Training.classes(train, target, recipe, options.seed);
        var engine = Pinned.run(NAME, options.seed, 1, () -> fit(training, options));
        return training.classifier(NAME, options, List.of(), engine);
    }

    private static LayerStack fit(Training training, Options options) {
        try (var network = new Network(builders(training, options))) {
            network.setLearningRate(TimeFunction.constant(options.rate));
            network.setMomentum(TimeFunction.constant(options.momentum));
            RandomGenerator random = Shuffle.generator(options.seed);
            double[][] rows = training.rows();
            int[] classes = training.codes();
            for (int epoch = 0; epoch < options.epochs; epoch++) {
                int[] order = Shuffle.order(rows.length, random);
                for (int from = 0; from < order.length; from += options.batch) {
                    int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + options.batch));
                    network.update(
                            Arrays.stream(batch).mapToObj(row -> rows[row]).toArray(double[][]::new),
                            Arrays.stream(batch).map(row -> classes[row]).toArray());
                }
            }
            return network.weights();
        }
    }

    private static LayerBuilder[] builders(Training training, Options options) {
        List<LayerBuilder> all = new ArrayList<>();
        all.add(Layer.input(training.rows()[0].length));
        options.hidden.forEach(units -> all.add(Layer.rectifier(units)));
        int classes = training.classes().size();
        all.add(classes == 2 ? Layer.mle(1, OutputFunction.SIGMOID) : Layer.mle(classes, OutputFunction.SOFTMAX));
        return all.toArray(LayerBuilder[]::new);
    }

    /// Smile keeps its layers to its heirs.
    private static final class Network extends MLP {
        private static final long serialVersionUID = 1L;

        Network(LayerBuilder... builders) {
            super(builders);
        }

        LayerStack weights() {
            List<LayerStack.Layer> layers = new ArrayList<>();
            for (int i = 1; i < net.length; i++) {
                layers.add(weights(net[i]));
            }
            layers.add(weights(output));
            return new LayerStack(layers);
        }

        private static LayerStack.Layer weights(Layer layer) {
            List<double[]> units = new ArrayList<>();
            for (int unit = 0; unit < layer.getOutputSize(); unit++) {
                double[] weights = new double[layer.getInputSize() + 1];
                for (int i = 0; i < weights.length - 1; i++) {
                    weights[i] = layer.weight().get(unit, i);
                }
                weights[weights.length - 1] = layer.bias().get(unit);
                units.add(weights);
            }
            return new LayerStack.Layer(units);
        }
    }
}
