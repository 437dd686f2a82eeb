package mlsd.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import smile.classification.LogisticRegression;
import smile.data.type.StructType;
import smile.regression.GLM;
import smile.regression.LinearModel;

/// Linear models: their weights as bars to the left and to the right.
final class LinearModels {
    private LinearModels() {}

    static View of(LogisticRegression model, List<Grid.Fact> facts) {
        facts.add(new Grid.Fact("log-likelihood", Cell.number(model.loglikelihood())));
        facts.add(new Grid.Fact("AIC", Cell.number(model.AIC())));
        return switch (model) {
            case LogisticRegression.Binomial binomial -> {
                var all = binomial.coefficients();
                facts.add(new Grid.Fact("intercept", Cell.number(all[all.length - 1])));
                var weights = Arrays.copyOf(all, all.length - 1);
                yield View.Stack.of(Grid.facts(Models.kind(model), "classifier", facts), weights(null, weights));
            }
            case LogisticRegression.Multinomial multinomial ->
                View.Stack.of(Grid.facts(Models.kind(model), "classifier", facts), classes(multinomial.coefficients()));
            default -> Grid.facts(Models.kind(model), "classifier", facts);
        };
    }

    static View of(LinearModel model, List<Grid.Fact> facts) {
        facts.add(new Grid.Fact("R²", Cell.number(model.RSquared())));
        facts.add(new Grid.Fact("adjusted R²", Cell.number(model.adjustedRSquared())));
        facts.add(new Grid.Fact("residual standard error", Cell.number(model.error())));
        facts.add(new Grid.Fact("degrees of freedom", Cell.count(model.df())));
        facts.add(new Grid.Fact("intercept", Cell.number(model.intercept())));
        var weights = model.coefficients().toArray(new double[0]);
        return View.Stack.of(
                Grid.facts(Models.kind(model), "linear regression", facts), weights(model.schema(), weights));
    }

    static View of(GLM model, List<Grid.Fact> facts) {
        facts.add(new Grid.Fact("deviance", Cell.number(model.deviance())));
        facts.add(new Grid.Fact("log-likelihood", Cell.number(model.logLikelihood())));
        facts.add(new Grid.Fact("AIC", Cell.number(model.AIC())));
        facts.add(new Grid.Fact("BIC", Cell.number(model.BIC())));
        var all = model.coefficients(); // the first is the intercept's
        facts.add(new Grid.Fact("intercept", Cell.number(all[0])));
        var weights = Arrays.copyOfRange(all, 1, all.length);
        return View.Stack.of(Grid.facts("GLM", "regression", facts), weights(model.schema(), weights));
    }

    private static View weights(@Nullable StructType schema, double[] weights) {
        return Bars.signed(
                "weights, in the units of the features", "weight", Models.names(schema, weights.length), weights);
    }

    // One row a feature, one column a class: the last weight of each class is its intercept.
    private static View classes(double[][] weights) {
        int features = weights.length == 0 ? 0 : weights[0].length - 1;
        var labels = new ArrayList<String>(List.of("intercept"));
        var window = Window.of(features);
        window.rows().forEach(row -> labels.add("x" + row));
        var grid = GridBuilder.labelled("feature", labels);
        IntStream.range(0, Math.min(weights.length, Grid.COLUMNS)).forEach(k -> {
            var values = new ArrayList<Double>(List.of(weights[k][features]));
            window.rows().forEach(row -> values.add(weights[k][row]));
            grid.values("class " + k, "", values);
        });
        return grid.build("weights", "the last class has none: it is the reference", window.gap());
    }
}
