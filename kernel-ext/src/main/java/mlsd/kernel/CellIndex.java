package mlsd.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which cell, line and column each snippet of JShell came from.
///
/// JShell knows a snippet by its id (`#63` in a stack trace); the reader knows cell `[7]`, line 3.
final class CellIndex {
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /// Where a snippet begins.
    ///
    /// @param cell the cell it stands in
    /// @param lineOffset the lines of the cell before the snippet's first line; 0 for the first snippet
    /// @param columnOffset the characters before the snippet on that first line
    record Place(Cell cell, int lineOffset, int columnOffset) {
        /// The line in the cell, from 1, of a line in the snippet, from 1.
        int line(int snippetLine) {
            return lineOffset + snippetLine;
        }
    }

    /// Notes where a snippet begins.
    void put(String snippetId, Place place) {
        places.put(snippetId, place);
    }

    /// Where a snippet begins, when it came from a cell.
    Optional<Place> of(String snippetId) {
        return Optional.ofNullable(places.get(snippetId));
    }
}
