package mlsd.features;

/// What an online store has in a cell.
public sealed interface Fetched {
    record Found(StoredValue value) implements Fetched {}

    /// Never written, removed, or evicted.
    record Absent() implements Fetched {}

    /// Could not be read.
    record Failed(Reason reason) implements Fetched {}
}
