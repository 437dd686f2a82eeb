package mlsd.features;

import java.util.Optional;

/// A fallback must be of the feature's type: an `Integer` for a `Double` would come back differently online.
final class Fallback {
    private Fallback() {}

    static void check(String name, FeatureType type, Optional<Object> fallback) {
        if (fallback.isPresent() && !type.holds(fallback.get())) {
            throw new IllegalArgumentException("feature \"%s\" is of type %s, but its fallback %s is a %s; write %s"
                    .formatted(
                            name,
                            type,
                            fallback.get(),
                            fallback.get().getClass().getSimpleName(),
                            example(type)));
        }
    }

    private static String example(FeatureType type) {
        return switch (type) {
            case LONG -> "0L";
            case DOUBLE -> "0.0";
            case TEXT -> "\"none\"";
            case TEXTS -> "List.of()";
        };
    }
}
