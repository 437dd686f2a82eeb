package mlsd.worlds;

import java.time.Instant;

/// A video as the platform knows it. Quality and click-bait are hidden: see [Truth#quality] and [Truth#bait].
public record Video(
        int id, int creator, Topic topic, String title, String description, int lengthSeconds, Instant uploadedAt) {}
