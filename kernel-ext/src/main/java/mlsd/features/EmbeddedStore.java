package mlsd.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A store inside this process: a map, with a snapshot on disk.
///
/// A read takes a fraction of a microsecond, and there is nothing to install; but each server has its own copy.
public final class EmbeddedStore implements OnlineStore {
    private final Map<Cell, StoredValue> cells = new ConcurrentHashMap<>();

    /// An empty store.
    public EmbeddedStore() {}

    /// The store of a snapshot.
    ///
    /// @throws IllegalArgumentException if the file is no snapshot, or is damaged
    public static EmbeddedStore open(Path snapshot) {
        EmbeddedStore store = new EmbeddedStore();
        store.cells.putAll(Snapshot.read(snapshot));
        return store;
    }

    /// Writes all values to a file, which is replaced as a whole or not at all.
    public void snapshot(Path file) {
        Snapshot.write(file, Map.copyOf(cells));
    }

    /// How many values it holds.
    public int size() {
        return cells.size();
    }

    @Override
    public void write(List<Change> changes) {
        for (Change change : changes) {
            change.value().ifPresentOrElse(value -> cells.put(change.cell(), value), () -> cells.remove(change.cell()));
        }
    }

    @Override
    public List<Fetched> read(List<Cell> wanted) {
        return wanted.stream().map(this::fetch).collect(Collectors.toUnmodifiableList());
    }

    @Override
    public void close() {
        cells.clear();
    }

    private Fetched fetch(Cell cell) {
        StoredValue value = cells.get(cell);
        return value == null ? new Fetched.Absent() : new Fetched.Found(value);
    }
}
