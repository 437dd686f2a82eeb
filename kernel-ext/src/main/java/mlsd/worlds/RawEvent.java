package mlsd.worlds;

import java.time.Instant;

/// A line of the raw log, as it came in from a client.
///
/// @param eventId the same for an event that was sent twice; ends with the id of the clean [Impression]
/// @param receivedAt the server's clock; the log is in this order
/// @param clientTime the client's clock
/// @param recentClicks clicks of the session on the pages before this one
public record RawEvent(
        String eventId,
        Instant receivedAt,
        Instant clientTime,
        long page,
        long session,
        int user,
        int video,
        Device device,
        int position,
        double videoAgeHours,
        double videoLengthSeconds,
        double videoClickRate,
        int recentClicks,
        boolean click,
        double dwellSeconds,
        int rating) {}
