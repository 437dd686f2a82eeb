package mlsd.worlds;

import java.time.Instant;

/// One line of the log: a video in a slot of a page, and what the user did.
///
/// @param id `10 · page + position - 1`
/// @param page `8 · session +` the page within the session; its slots share page, session, user and time
/// @param session runs from 0 in the order of the log
/// @param at when the page was served, UTC
/// @param position 1 is the top
/// @param propensity the chance that the logging policy put this video here, given the slots above
/// @param subscribed whether the user followed the creator at that time
/// @param videoAgeHours as logged; like the next two it can break, see [Shift.BrokenFeature]
/// @param videoLengthSeconds as logged
/// @param videoClickRate smoothed clicks per impression of the video up to the midnight before
/// @param dwellSeconds watched; 0 without a click
/// @param scrollDepth of the text below the video, 0 to 1; 0 without a click
/// @param rating 1 to 5 stars, 0 for none given
/// @param labelledAt when this row's outcome reached the warehouse: before, a training set does not have it
public record Impression(
        long id,
        long page,
        long session,
        Instant at,
        int user,
        int video,
        Device device,
        int position,
        double propensity,
        boolean subscribed,
        double videoAgeHours,
        double videoLengthSeconds,
        double videoClickRate,
        boolean click,
        double dwellSeconds,
        double scrollDepth,
        boolean completed,
        boolean liked,
        int rating,
        boolean reported,
        boolean unsubscribed,
        Instant labelledAt) {}
