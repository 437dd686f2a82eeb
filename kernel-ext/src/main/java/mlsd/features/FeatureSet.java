package mlsd.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Definitions that are read together: what a model takes, in this order.
public record FeatureSet(List<Feature> features) {
    /// The name that the moment of a row goes by in training rows and derived features.
    public static final String AT = "at";

    /// One line of the catalogue.
    public record Entry(
            String feature,
            FeatureType type,
            String key,
            String aggregate,
            String window,
            String every,
            String owner) {}

    public FeatureSet {
        features = List.copyOf(features);
        Set<String> names = new LinkedHashSet<>();
        for (Feature feature : features) {
            if (feature.name().equals(AT) || !names.add(feature.name())) {
                throw new IllegalArgumentException(
                        "two things are called \"%s\"; a feature's name must be its own".formatted(feature.name()));
            }
        }
        checkInputs(features);
    }

    public static FeatureSet of(Feature... features) {
        return new FeatureSet(Arrays.asList(features));
    }

    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /// The definition of that name.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public Feature feature(String name) {
        return features.stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Names.unknown("feature", name, names()));
    }

    /// Some of the features, in this order.
    ///
    /// @throws IllegalArgumentException if one is unknown, or derived from one that is left out
    public FeatureSet select(String... names) {
        List<String> chosen = List.of(names);
        FeatureSet selected = new FeatureSet(chosen.stream().map(this::feature).toList());
        for (Derived derived : selected.derived()) {
            derived.inputs().stream()
                    .filter(names()::contains)
                    .filter(in -> !chosen.contains(in))
                    .forEach(in -> {
                        throw new IllegalArgumentException("feature \"%s\" is derived from \"%s\"; select that as well"
                                .formatted(derived.name(), in));
                    });
        }
        return selected;
    }

    /// What a request must carry: the keys, and the inputs of derived features that no feature gives.
    public Set<String> requestColumns() {
        Set<String> columns = new LinkedHashSet<>();
        windowed().forEach(feature -> columns.addAll(feature.keys()));
        derived().forEach(feature -> columns.addAll(feature.inputs()));
        names().forEach(columns::remove);
        columns.remove(AT);
        return columns;
    }

    /// The definitions as a table.
    public List<Entry> catalogue() {
        return features.stream().map(FeatureSet::entry).toList();
    }

    List<Windowed> windowed() {
        return of(Windowed.class);
    }

    List<Derived> derived() {
        return of(Derived.class);
    }

    /// Completes a row in place: fallbacks where a windowed value is missing, then the derived features in order.
    void complete(Map<String, Object> row) {
        for (Feature feature : features) {
            if (feature instanceof Derived derived && row.keySet().containsAll(derived.inputs())) {
                Map<String, Object> inputs = new LinkedHashMap<>(row);
                inputs.keySet().retainAll(derived.inputs());
                row.put(derived.name(), derived.value(new Inputs(inputs)));
            }
            feature.fallback().ifPresent(value -> row.putIfAbsent(feature.name(), value));
        }
    }

    private <T extends Feature> List<T> of(Class<T> kind) {
        return features.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Entry entry(Feature feature) {
        return switch (feature) {
            case Windowed w ->
                new Entry(
                        w.name(),
                        w.type(),
                        String.join(", ", w.keys()),
                        w.aggregate().toString(),
                        w.endless() ? "all" : Spans.of(w.window()),
                        Spans.of(w.every()),
                        w.owner());
            case Derived d ->
                new Entry(d.name(), d.type(), "", "of " + String.join(", ", d.inputs()), "", "request", d.owner());
        };
    }

    private static void checkInputs(List<Feature> features) {
        List<String> later =
                new ArrayList<>(features.stream().map(Feature::name).toList());
        for (Feature feature : features) {
            Predicate<String> notYet = later::contains;
            if (feature instanceof Derived derived && derived.inputs().stream().anyMatch(notYet)) {
                throw new IllegalArgumentException("feature \"%s\" is derived from %s, which must stand before it"
                        .formatted(
                                derived.name(),
                                derived.inputs().stream().filter(notYet).toList()));
            }
            later.remove(feature.name());
        }
    }
}
