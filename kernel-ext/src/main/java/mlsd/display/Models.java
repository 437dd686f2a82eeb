package mlsd.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smile.classification.AdaBoost;
import smile.classification.Classifier;
import smile.classification.DataFrameClassifier;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.model.ClassificationModel;
import smile.model.RegressionModel;
import smile.model.cart.CART;
import smile.regression.DataFrameRegression;
import smile.regression.Regression;

/// Smile's models: what was fitted, how large it became, what it looks at. (A fitted model keeps no options.)
final class Models {
    private Models() {}

    static View of(Classifier<?> model) {
        var facts = new ArrayList<Grid.Fact>();
        if (model instanceof DataFrameClassifier framed) {
            formula(facts, framed.formula());
        }
        facts.add(new Grid.Fact("classes", Cell.wide(Brief.of(model.classes()))));
        var schema = model instanceof DataFrameClassifier framed ? framed.schema() : null;
        return switch (model) {
            case smile.classification.RandomForest forest ->
                View.Stack.of(
                        trees(facts, model, Stream.of(forest.trees())),
                        renamed(Validations.of(forest.metrics()), "on the rows that each tree did not see"),
                        importance(forest.importance(), forest.schema()));
            case smile.classification.GradientTreeBoost boost ->
                View.Stack.of(
                        trees(facts, model, Arrays.stream(boost.trees()).flatMap(Stream::of)),
                        importance(boost.importance(), boost.schema()));
            case AdaBoost boost ->
                View.Stack.of(
                        trees(facts, model, Stream.of(boost.trees())), importance(boost.importance(), boost.schema()));
            case CART tree ->
                View.Stack.of(trees(facts, model, Stream.of(tree)), importance(tree.importance(), schema));
            case smile.classification.LogisticRegression linear -> LinearModels.of(linear, facts);
            default -> Grid.facts(kind(model), "classifier", facts);
        };
    }

    static View of(Regression<?> model) {
        var facts = new ArrayList<Grid.Fact>();
        if (model instanceof DataFrameRegression framed) {
            formula(facts, framed.formula());
        }
        var schema = model instanceof DataFrameRegression framed ? framed.schema() : null;
        return switch (model) {
            case smile.regression.RandomForest forest ->
                View.Stack.of(
                        trees(facts, model, Stream.of(forest.trees())),
                        renamed(Validations.of(forest.metrics()), "on the rows that each tree did not see"),
                        importance(forest.importance(), forest.schema()));
            case smile.regression.GradientTreeBoost boost ->
                View.Stack.of(
                        trees(facts, model, Stream.of(boost.trees())), importance(boost.importance(), boost.schema()));
            case CART tree ->
                View.Stack.of(trees(facts, model, Stream.of(tree)), importance(tree.importance(), schema));
            case smile.regression.LinearModel linear -> LinearModels.of(linear, facts);
            case smile.regression.GLM linear -> LinearModels.of(linear, facts);
            default -> Grid.facts(kind(model), "regression", facts);
        };
    }

    static View of(ClassificationModel model) {
        var views = new ArrayList<View>();
        views.add(Grid.facts("classification model", model.algorithm(), tags(model.tags())));
        add(views, "training data", model.train() == null ? null : Validations.of(model.train()));
        add(views, "validation data", model.validation() == null ? null : Validations.of(model.validation()));
        add(views, "test data", model.test() == null ? null : Validations.of(model.test()));
        views.add(of(model.classifier()));
        return new View.Stack(views);
    }

    static View of(RegressionModel model) {
        var views = new ArrayList<View>();
        views.add(Grid.facts("regression model", model.algorithm(), tags(model.tags())));
        add(views, "training data", model.train() == null ? null : Validations.of(model.train()));
        add(views, "validation data", model.validation() == null ? null : Validations.of(model.validation()));
        add(views, "test data", model.test() == null ? null : Validations.of(model.test()));
        views.add(of(model.regression()));
        return new View.Stack(views);
    }

    /// `smile.classification.RandomForest` and `smile.regression.RandomForest` share a name: the caption tells them
    /// apart.
    static String kind(Object model) {
        var type = model.getClass();
        return type.isAnonymousClass() || type.isHidden()
                ? "model"
                : type.getName().replaceAll(".*\\.", "").replace('$', ' ');
    }

    private static void add(List<View> views, String where, @Nullable View metrics) {
        if (metrics != null) {
            views.add(renamed(metrics, where));
        }
    }

    private static View renamed(View metrics, String where) {
        return metrics instanceof Grid grid
                ? new Grid(where, grid.shape(), grid.headings(), grid.rows(), grid.labelled(), grid.gap(), 0)
                : metrics;
    }

    private static View trees(List<Grid.Fact> facts, Object model, Stream<? extends CART> trees) {
        var all = trees.toList();
        var leaves = all.stream().mapToInt(tree -> tree.root().leaves()).summaryStatistics();
        var depth = all.stream().mapToInt(tree -> tree.root().depth()).max().orElse(0);
        if (!(model instanceof CART)) {
            facts.add(new Grid.Fact("trees", Cell.count(all.size())));
        }
        facts.add(new Grid.Fact(all.size() == 1 ? "depth" : "deepest tree", Cell.count(depth)));
        facts.add(
                new Grid.Fact(all.size() == 1 ? "leaves" : "mean leaves of a tree", Cell.number(leaves.getAverage())));
        return Grid.facts(kind(model), model instanceof Classifier<?> ? "classifier" : "regression", facts);
    }

    private static View importance(double[] importance, @Nullable StructType schema) {
        return Bars.shares(
                "importance: impurity removed by a feature's splits",
                "importance",
                names(schema, importance.length),
                importance);
    }

    /// The features' names if there are as many, else `x0`, `x1`, …
    static String[] names(@Nullable StructType schema, int length) {
        return schema != null && schema.length() == length
                ? schema.names()
                : IntStream.range(0, length).mapToObj(i -> "x" + i).toArray(String[]::new);
    }

    private static void formula(List<Grid.Fact> facts, @Nullable Formula formula) {
        if (formula != null) {
            facts.add(new Grid.Fact("formula", Cell.wide(formula.toString())));
        }
    }

    private static List<Grid.Fact> tags(@Nullable Properties tags) {
        return tags == null
                ? List.of()
                : tags.entrySet().stream()
                        .limit(Grid.ROWS)
                        .map(tag -> new Grid.Fact(Brief.of(tag.getKey()), Cell.wide(Brief.of(tag.getValue()))))
                        .toList();
    }
}
