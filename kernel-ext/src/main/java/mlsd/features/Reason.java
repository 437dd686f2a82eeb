package mlsd.features;

/// Why an online read has no value.
public enum Reason {
    /// No event in the window, or the store has dropped the key.
    NO_VALUE,
    /// The request does not know the key: a visitor without an account.
    NO_KEY,
    /// An input of a derived feature is missing.
    NO_INPUT,
    /// The latest event is older than the definition's `ttl`.
    EXPIRED,
    /// The last materialisation is longer ago than the reader accepts.
    STALE,
    /// The value was computed for a later moment than that of the read: it has seen the future.
    AHEAD,
    /// No materialisation of this feature has ended in this store: a new feature, or a store that was emptied.
    NEVER_MATERIALISED,
    /// The store holds something else there, or a value of another type than the definition's.
    WRONG_TYPE,
    /// No answer in time.
    TIMEOUT,
    /// No connection, or the store refuses to answer.
    STORE_DOWN;

    /// Whether the store is at fault, not the data.
    public boolean isFault() {
        return this == WRONG_TYPE || this == TIMEOUT || this == STORE_DOWN;
    }
}
