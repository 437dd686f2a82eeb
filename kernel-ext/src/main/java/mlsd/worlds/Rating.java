package mlsd.worlds;

/// Stars, 1 to 5, from a user for a video.
public record Rating(int user, int video, int stars) {}
