package mlsd.worlds;

import java.time.Duration;
import java.time.Instant;

/// A video with what the platform does not know about it.
///
/// @param quality about N(0, 1)
/// @param bait how much more the title promises than the video keeps, 0 to 1
/// @param style the video's place in the four hidden dimensions of style
record Clip(Video video, double quality, double bait, Style style, double logLength, Wording wording) {

    /// Four numbers with the identity of an object: an array in a record would break equality.
    record Style(double a, double b, double c, double d) {
        double match(Taste taste) {
            return 0.5 * (a * taste.style(0) + b * taste.style(1) + c * taste.style(2) + d * taste.style(3));
        }
    }

    double ageHours(Instant at) {
        return Math.max(0, Duration.between(video.uploadedAt(), at).toSeconds() / 3600.0);
    }
}
