package mlsd.worlds;

import java.time.Instant;
import java.util.List;

/// What a policy sees when it has to fill a page: the user, the moment, the candidates and their past.
///
/// @param candidates what retrieval found, at most one of each
/// @param subscribed one flag per candidate: does the user follow its creator
/// @param popularity what the log knew at midnight
public record Request(
        long page,
        long session,
        User user,
        Instant at,
        Device device,
        List<Video> candidates,
        List<Boolean> subscribed,
        Popularity popularity) {

    /// The circumstances of a slot, 1 being the top, for one candidate.
    public Context context(int candidate, int position) {
        return new Context(at, device, position, subscribed.get(candidate));
    }
}
