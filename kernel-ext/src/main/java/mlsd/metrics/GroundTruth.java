package mlsd.metrics;

/// An object that is really in an image.
public record GroundTruth(String image, String category, Box box) {}
