package mlsd.models;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/// Logistic regression by Smile (L-BFGS), on standardised numbers and one-hot texts; softmax for more than two
/// classes.
///
/// `P(y = 1) = 1 / (1 + exp(-(w · x + b)))`, `w` and `b` at the least `Σ log loss + ½ λ |w|²`.
/// Source: Cox, Journal of the Royal Statistical Society B 20 (1958).
public final class LogisticRegression {
    private static final String NAME = "logistic regression";

    private LogisticRegression() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param lambda     ridge penalty on the sum of the losses; 1, as scikit-learn's `C=1`
    /// @param tolerance  of the loss, at which it stops; 1e-5
    /// @param iterations at most; 500
    /// @param seed       of the folds of target encoding; 42
    public record Options(double lambda, double tolerance, int iterations, long seed) {
        public Options {
            Needs.notNegative("lambda", lambda);
            Needs.positive("tolerance", tolerance);
            Needs.atLeast("iterations", iterations, 1);
        }

        public static Options standard() {
            return new Options(1, 1e-5, 500, 42);
        }
    }

    /// A classifier with [Recipe#linear].
    public static Classifier train(Table train, String target, Options options) {
        return train(train, target, options, Recipe.linear());
    }

    /// A classifier with other encoders, fitted on the training rows.
    public static Classifier train(Table train, String target, Options options, Recipe recipe) {
        var training = Training.classes(train, target, recipe, options.seed);
        var layer = Pinned.run(NAME, options.seed, 1, () -> fit(training, options));
        return training.classifier(NAME, options, List.of(), new LayerStack(List.of(layer)));
    }

    private static LayerStack.Layer fit(Training training, Options options) {
        var limits = new smile.classification.LogisticRegression.Options(
                options.lambda, options.tolerance, options.iterations);
        if (training.classes().size() == 2) {
            var model = smile.classification.LogisticRegression.binomial(training.rows(), training.codes(), limits);
            return new LayerStack.Layer(List.of(model.coefficients()));
        }
        var model = smile.classification.LogisticRegression.multinomial(training.rows(), training.codes(), limits);
        return softmax(model.coefficients(), training.rows()[0].length + 1);
    }

    /// Smile leaves the last class out: its log-odds are 0.
    private static LayerStack.Layer softmax(double[][] coefficients, int width) {
        double[][] units = Arrays.copyOf(coefficients, coefficients.length + 1);
        units[coefficients.length] = new double[width];
        return new LayerStack.Layer(List.of(units));
    }
}
