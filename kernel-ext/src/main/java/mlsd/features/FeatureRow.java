package mlsd.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The features of one request, in the order of the set.
public record FeatureRow(Map<String, Reading> readings) {
    public FeatureRow {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /// What was read for one feature.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public Reading reading(String name) {
        Reading reading = readings.get(name);
        if (reading == null) {
            throw Names.unknown("feature", name, readings.keySet());
        }
        return reading;
    }

    /// The value or the fallback as a number; NaN if there is neither, as [tech.tablesaw] and XGBoost write it.
    ///
    /// @throws IllegalArgumentException if it is a text
    public double number(String name) {
        Object value = reading(name).orFallback().orElse(Double.NaN);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(
                "feature \"%s\" is a text here, \"%s\": encode it first".formatted(name, value));
    }

    /// How often each reason occurs: what to count and to watch.
    public Map<Reason, Integer> missing() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (Reading reading : readings.values()) {
            if (reading instanceof Reading.Missing missing) {
                counts.merge(missing.reason(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
