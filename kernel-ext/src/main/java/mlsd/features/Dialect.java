package mlsd.features;

/// The few words that engines say differently; all the rest of the SQL is the same text.
enum Dialect {
    DUCKDB {
        @Override
        String millis(String time) {
            return "epoch_ms(" + time + ")";
        }

        @Override
        String asOfJoin(String keys) {
            return "asof left join history h on %s and r.t >= h.as_of".formatted(keys);
        }
    },

    /// Spark has no `ASOF JOIN`: each row of the history is valid until the next of its key, and a plain join on
    /// that interval finds the same row.
    SPARK {
        @Override
        String millis(String time) {
            return "unix_millis(" + time + ")";
        }

        @Override
        String asOfJoin(String keys) {
            return "left join spans h on %s and r.t >= h.as_of and r.t < h.until".formatted(keys);
        }
    };

    /// A table's or column's name, which may be a keyword.
    String quote(String name) {
        String mark = this == DUCKDB ? "\"" : "`";
        return mark + name + mark;
    }

    /// A timestamp as milliseconds since 1970, UTC.
    abstract String millis(String time);

    /// Joins each row `r` with the last row of `history` that is not after it.
    abstract String asOfJoin(String keys);
}
