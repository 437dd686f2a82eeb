package mlsd.features;

import java.util.List;

/// A place in an online store: a feature of a key.
public record Cell(EntityKey key, String feature) {
    /// Where the store notes up to which moment a feature has been written; no column has a `#` in its name.
    static Cell run(String feature) {
        return new Cell(new EntityKey(List.of("#runs"), List.of("")), feature);
    }
}
