package mlsd.metrics;

/// An object that a detector claims, and how sure it is.
public record Detection(String image, String category, double score, Box box) {
    /// Checks that the score is a finite number.
    public Detection {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "a detection needs a finite score, but in image " + image + " it is " + score + ": drop it");
        }
    }
}
