package mlsd.serve;

import java.util.Optional;

/// Which model answers whom, as of one moment: a request looks once and keeps to what it saw.
///
/// @param split the users whom the canary answers
/// @param shadow scores along, but never answers
public record Lanes<M>(Loaded<M> stable, Optional<Loaded<M>> canary, Canary split, Optional<Loaded<M>> shadow) {

    /// A version in memory.
    public record Loaded<M>(int version, M model) {}

    /// The model that answers a user.
    public Loaded<M> of(int user) {
        return canary.isPresent() && split.takes(user) ? canary.get() : stable;
    }
}
