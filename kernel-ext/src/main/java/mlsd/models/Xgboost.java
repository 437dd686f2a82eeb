package mlsd.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tech.tablesaw.api.Table;

/// Gradient-boosted trees by XGBoost: categories and missing values as they are, no encoding needed.
///
/// Source: Chen & Guestrin, "XGBoost: A Scalable Tree Boosting System", KDD 2016.
public final class Xgboost {
    private static final String NAME = "XGBoost";

    private Xgboost() {}

    /// What can be chosen, and what [#standard()] chooses.
    ///
    /// @param rounds         trees (times classes, if more than two); 200
    /// @param eta            how much of each tree counts; 0.1
    /// @param depth          of a tree; 6
    /// @param minChildWeight least sum of the loss's second derivatives in a leaf; 1
    /// @param rowShare       of the rows that a tree sees; 1
    /// @param columnShare    of the columns that a tree sees; 1
    /// @param lambda         ridge penalty on the leaves; 1
    /// @param patience       rounds without a better validation loss before training stops; 20
    /// @param threads        1: on a busy machine more are often slower
    /// @param seed           of the samples; 42
    public record Options(
            int rounds,
            double eta,
            int depth,
            double minChildWeight,
            double rowShare,
            double columnShare,
            double lambda,
            int patience,
            int threads,
            long seed) {
        public Options {
            Needs.atLeast("rounds", rounds, 1);
            Needs.positive("eta", eta);
            Needs.atLeast("depth", depth, 1);
            Needs.notNegative("minChildWeight", minChildWeight);
            Needs.share("rowShare", rowShare);
            Needs.share("columnShare", columnShare);
            Needs.notNegative("lambda", lambda);
            Needs.atLeast("patience", patience, 1);
            Needs.atLeast("threads", threads, 1);
        }

        public static Options standard() {
            return new Options(200, 0.1, 6, 1, 1, 1, 1, 20, 1, 42);
        }

        public Options withRounds(int rounds) {
            return new Options(
                    rounds, eta, depth, minChildWeight, rowShare, columnShare, lambda, patience, threads, seed);
        }

        public Options withEta(double eta) {
            return new Options(
                    rounds, eta, depth, minChildWeight, rowShare, columnShare, lambda, patience, threads, seed);
        }

        public Options withDepth(int depth) {
            return new Options(
                    rounds, eta, depth, minChildWeight, rowShare, columnShare, lambda, patience, threads, seed);
        }

        public Options withSeed(long seed) {
            return new Options(
                    rounds, eta, depth, minChildWeight, rowShare, columnShare, lambda, patience, threads, seed);
        }
    }

    /// A classifier after all rounds; more than two classes are fine.
    public static Classifier train(Table train, String target, Options options) {
        return classifier(train, Optional.empty(), target, options, round -> {});
    }

    /// A classifier stopped early: the round with the best log loss on the validation rows is the one that scores.
    ///
    /// @param watch sees every round as it ends: for a live learning curve
    public static Classifier train(
            Table train, Table validation, String target, Options options, Consumer<Round> watch) {
        return classifier(train, Optional.of(validation), target, options, watch);
    }

    private static Classifier classifier(
            Table train, Optional<Table> validation, String target, Options options, Consumer<Round> watch) {
        var training = Training.classes(train, target, Recipe.nativeTrees(), options.seed);
        var fit = fit(training, validation, options, watch);
        return training.classifier(
                NAME, options, fit.curve, fit.engine(training.classes().size()));
    }

    /// A model of a number, by squared error.
    public static Regressor regress(Table train, String target, Options options) {
        return regressor(train, Optional.empty(), target, options, round -> {});
    }

    /// A model of a number, stopped early by the RMSE on the validation rows.
    public static Regressor regress(
            Table train, Table validation, String target, Options options, Consumer<Round> watch) {
        return regressor(train, Optional.of(validation), target, options, watch);
    }

    private static Regressor regressor(
            Table train, Optional<Table> validation, String target, Options options, Consumer<Round> watch) {
        var training = Training.numbers(train, target, Recipe.nativeTrees(), options.seed);
        var fit = fit(training, validation, options, watch);
        return training.regressor(
                NAME, options, fit.curve, fit.engine(training.classes().size()));
    }

    /// What each column adds to each row's log-odds, by TreeSHAP; the last column is what every row has. A row's sum
    /// is the log-odds of its score. Source: Lundberg et al., "From local explanations to global understanding with
    /// explainable AI for trees", Nature Machine Intelligence 2 (2020).
    ///
    /// @throws ModelException for a model that is not XGBoost's, or of more classes than two
    public static double[][] contributions(Classifier model, Table table) {
        if (model instanceof Tabular.AsClassifier(Tabular(var facts, var encoding, BoostedTrees trees))
                && trees.binary()) {
            double[][] rows = encoding.rows(table);
            try (var held = XgboostRows.of(encoding, rows, new double[rows.length])) {
                return trees.contributions(held.matrix());
            } catch (XGBoostError e) {
                throw new ModelException("XGBoost could not explain its scores: " + e.getMessage(), e);
            }
        }
        throw new ModelException("contributions need trees by XGBoost that tell two classes apart, but this is %s of %d"
                .formatted(model.facts().name(), model.facts().classes().size()));
    }

    private record Fit(Booster booster, List<Round> curve, int best) {
        BoostedTrees engine(int classes) {
            return new BoostedTrees(booster, best, classes == 2);
        }
    }

    private static Fit fit(Training training, Optional<Table> validation, Options options, Consumer<Round> watch) {
        try (var train = XgboostRows.of(training.encoding(), training.rows(), training.numbers())) {
            if (validation.isEmpty()) {
                Booster booster = XGBoost.train(
                        train.matrix(), parameters(training, options), options.rounds, Map.of(), null, null);
                return new Fit(booster, List.of(), options.rounds);
            }
            double[][] rows = training.encoding().rows(validation.get());
            try (var held = XgboostRows.of(training.encoding(), rows, training.numbers(validation.get()))) {
                return watched(train.matrix(), held.matrix(), parameters(training, options), options, watch);
            }
        } catch (XGBoostError e) {
            throw new ModelException("XGBoost could not train: " + e.getMessage(), e);
        }
    }

    /// Round by round, until the validation loss has not improved for `patience` rounds.
    private static Fit watched(
            DMatrix train, DMatrix held, Map<String, Object> parameters, Options options, Consumer<Round> watch)
            throws XGBoostError {
        Booster booster = XGBoost.train(train, parameters, 1, Map.of(), null, null);
        List<Round> curve = new ArrayList<>();
        int best = 0;
        for (int round = 0; round < options.rounds && round - best <= options.patience; round++) {
            if (round > 0) {
                booster.update(train, round);
            }
            Round now = XgboostRows.losses(
                    booster.evalSet(new DMatrix[] {train, held}, new String[] {"train", "held"}, round), round + 1);
            curve.add(now);
            watch.accept(now);
            best = now.validation() < curve.get(best).validation() ? round : best;
        }
        return new Fit(booster, curve, best + 1);
    }

    private static Map<String, Object> parameters(Training training, Options options) {
        Map<String, Object> all = new LinkedHashMap<>();
        int classes = training.classes().size();
        all.put(
                "objective",
                switch (classes) {
                    case 0 -> "reg:squarederror";
                    case 2 -> "binary:logistic";
                    default -> "multi:softprob";
                });
        if (classes > 2) {
            all.put("num_class", classes);
        }
        all.put("tree_method", "hist");
        all.put("eta", options.eta);
        all.put("max_depth", options.depth);
        all.put("min_child_weight", options.minChildWeight);
        all.put("subsample", options.rowShare);
        all.put("colsample_bytree", options.columnShare);
        all.put("lambda", options.lambda);
        all.put("nthread", options.threads);
        all.put("seed", options.seed);
        return all;
    }
}
