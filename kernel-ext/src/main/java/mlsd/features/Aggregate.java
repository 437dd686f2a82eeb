package mlsd.features;

/// What is computed over the events of a window. An event whose column is missing does not take part.
public sealed interface Aggregate {
    /// How many events.
    record Count() implements Aggregate {}

    /// The sum of a number; each is rounded to 6 decimals first, so that the order of adding changes no bit.
    record Sum(String column) implements Aggregate {}

    /// The mean of a number, rounded as in [Sum].
    record Mean(String column) implements Aggregate {}

    /// The share of events for which a boolean column is true.
    record Rate(String column) implements Aggregate {}

    /// The value of the latest event.
    record Latest(String column) implements Aggregate {}

    /// The values of the last events, at most `n`, the oldest first.
    record Last(String column, int n) implements Aggregate {
        public Last {
            if (n < 1 || n > 100) {
                throw new IllegalArgumentException("a sequence has 1 to 100 items, but %d were asked for".formatted(n));
            }
        }
    }

    /// The column it reads; the log's order column for a count, which needs none.
    default String columnOr(String none) {
        return switch (this) {
            case Count() -> none;
            case Sum(String column) -> column;
            case Mean(String column) -> column;
            case Rate(String column) -> column;
            case Latest(String column) -> column;
            case Last(String column, int n) -> column;
        };
    }
}
