package mlsd.features;

import java.time.Instant;

/// A value with what a reader must know to trust it.
///
/// @param asOf the moment for which it was computed
/// @param lastEvent the latest event that went into it
/// @param type of the definition that wrote it
/// @param text the value, written by [FeatureType#encode]
public record StoredValue(Instant asOf, Instant lastEvent, FeatureType type, String text) {
    private static final int PARTS = 4;

    /// `asOf lastEvent type text`, moments in milliseconds.
    String encoded() {
        return asOf.toEpochMilli() + " " + lastEvent.toEpochMilli() + " " + type + " " + text;
    }

    /// @throws IllegalArgumentException if the line was not written by [#encoded]
    static StoredValue decoded(String line) {
        String[] parts = line.split(" ", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("a stored value has four parts, but this one has " + parts.length);
        }
        return new StoredValue(moment(parts[0]), moment(parts[1]), FeatureType.valueOf(parts[2]), parts[3]);
    }

    Object value() {
        return type.decode(text);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
