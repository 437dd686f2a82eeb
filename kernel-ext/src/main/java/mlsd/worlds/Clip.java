package mlsd.worlds;

import java.time.Duration;
import java.time.Instant;

/// A video with what the platform does not know about it.
///
/// @param quality about N(0, 1)
/// @param bait how much more the title promises than the video keeps, 0 to 1
/// @param style the video's place in the three hidden dimensions of style
record Clip(Video video, double quality, double bait, Style style, double logLength, Wording wording) {

    /// Three numbers with the identity of an object: an array in a record would break equality.
    record Style(double a, double b, double c) {
        private static final double ROOT = Math.sqrt(Taste.STYLES);

        /// The dot product over `√3`: about N(0, 1) over users and videos.
        double match(Taste taste) {
            return (a * taste.style(0) + b * taste.style(1) + c * taste.style(2)) / ROOT;
        }
    }

    double ageHours(Instant at) {
        return Math.max(0, Duration.between(video.uploadedAt(), at).toSeconds() / 3600.0);
    }
}
