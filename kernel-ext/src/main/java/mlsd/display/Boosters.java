package mlsd.display;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// An XGBoost model: what it is, and which features it splits on, by their mean gain.
final class Boosters {
    private Boosters() {}

    static View of(Booster booster) throws XGBoostError {
        var names = booster.getFeatureNames();
        var gain = names == null ? booster.getScore("", "gain") : booster.getScore(names, "gain");
        var facts = new ArrayList<Grid.Fact>();
        objective(booster).ifPresent(name -> facts.add(new Grid.Fact("objective", Cell.text(name))));
        facts.add(new Grid.Fact("rounds", Cell.count(booster.getNumBoostedRound())));
        facts.add(new Grid.Fact("features", Cell.count(booster.getNumFeature())));
        facts.add(new Grid.Fact("features in a split", Cell.count(gain.size())));
        var model = Grid.facts("XGBoost Booster", "", facts);
        return gain.isEmpty() ? model : View.Stack.of(model, bars(gain));
    }

    private static Grid bars(Map<String, Double> gain) {
        var entries = new ArrayList<>(gain.entrySet());
        return Bars.shares(
                "features by mean gain of a split",
                "gain",
                entries.stream().map(Map.Entry::getKey).toArray(String[]::new),
                entries.stream().mapToDouble(Map.Entry::getValue).toArray());
    }

    // Only the model's own JSON tells its objective; the trees in it are skipped, not read.
    private static Optional<String> objective(Booster booster) throws XGBoostError {
        try (var json = JsonMapper.shared().createParser(booster.toByteArray("json"))) {
            boolean inside = false;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME) {
                    continue;
                }
                var name = json.currentName();
                if (inside && name.equals("name")) {
                    return Optional.ofNullable(json.nextStringValue());
                }
                inside = inside || name.equals("objective");
                if (name.equals("gradient_booster")) {
                    json.nextToken();
                    json.skipChildren();
                }
            }
            return Optional.empty();
        }
    }
}
