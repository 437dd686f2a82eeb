package mlsd.monitor;

import java.util.List;

/// What a column was like, ready to be compared with what it is.
public interface Reference<T> {
    /// How far the column has moved in these rows.
    Drift drift(List<T> rows);
}
