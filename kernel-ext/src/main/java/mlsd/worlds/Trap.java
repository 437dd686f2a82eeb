package mlsd.worlds;

/// What can be wrong with a raw log. [ShortVideo#impressions] stays clean, so that a cleaning can be checked.
public enum Trap {
    /// One event in a hundred is sent twice, with the same event id, up to a minute later.
    DUPLICATES,
    /// Three events in a hundred arrive up to an hour late, behind events that happened after them.
    LATE_EVENTS,
    /// Desktop clients in India write their local time as if it were UTC: 5½ hours ahead.
    CLIENT_CLOCK,
    /// `recentClicks` is joined after the fact: it counts the clicks of the page itself, the label among them.
    LEAK
}
