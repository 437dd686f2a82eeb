package mlsd.serve;

import java.time.Instant;
import java.util.Map;

/// What the registry knows of a version.
///
/// @param bytes  size of the model file
/// @param sha256 of the model file, hexadecimal
/// @param notes  the publisher's: training data, metrics, who
public record ModelCard(int version, Instant published, long bytes, String sha256, Map<String, String> notes) {}
