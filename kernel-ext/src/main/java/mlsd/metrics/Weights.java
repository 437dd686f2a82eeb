package mlsd.metrics;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/// Row weights, and the averages that use them.
final class Weights {
    private Weights() {}

    static double[] equal(int rows) {
        var weights = new double[rows];
        Arrays.fill(weights, 1);
        return weights;
    }

    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }

    static double positiveShare(boolean[] labels, double[] weights) {
        double positive = 0;
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            positive += labels[i] ? weights[i] : 0;
            total += weights[i];
        }
        return positive / total;
    }

    static double meanLoss(
            String metric, double[] predicted, double[] actual, double[] weights, DoubleBinaryOperator loss) {
        Needs.sameRows(metric, predicted.length, "predicted numbers", actual.length, "actual numbers");
        Needs.finite(metric, "predicted number", predicted);
        Needs.finite(metric, "actual number", actual);
        Needs.weights(metric, weights, actual.length);
        var losses = new double[actual.length];
        Arrays.setAll(losses, i -> loss.applyAsDouble(predicted[i], actual[i]));
        return mean(losses, weights);
    }
}
