package mlsd.features;

import java.util.List;
import java.util.Optional;

/// Where serving finds the latest value of each feature of each key.
///
/// A store keeps cells and knows nothing of features: what a value means, and whether it may be used, is decided in
/// one place for all stores, by [Materialization] and [FeatureReader].
public interface OnlineStore extends AutoCloseable {
    /// A value to put into a cell; empty clears it.
    record Change(Cell cell, Optional<StoredValue> value) {}

    /// Writes all changes; after an exception some may have been written, and the same call again mends it.
    ///
    /// @throws IllegalStateException if the store cannot take them
    void write(List<Change> changes);

    /// What the cells hold, in the order asked for, in as few round trips as the store can. Never throws for a
    /// store that is down, slow or broken: the cells say so.
    List<Fetched> read(List<Cell> cells);

    @Override
    void close();
}
