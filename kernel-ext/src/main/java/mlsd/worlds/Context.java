package mlsd.worlds;

import java.time.Instant;

/// The circumstances of one impression: when, on which screen, how far down the page (from 1), and whether the user
/// follows the creator.
public record Context(Instant at, Device device, int position, boolean subscribed) {}
