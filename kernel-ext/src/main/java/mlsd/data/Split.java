package mlsd.data;

import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/// A table cut in two: rows to learn from, and rows to judge on. No row is lost, none is in both.
///
/// The same seed gives the same rows. Rows keep the order of the table. `testShare` is the share of the test part:
/// of 10 rows, 0.2 gives 2.
public record Split(Table train, Table test) {

    /// Rows drawn at random.
    ///
    /// @throws IllegalArgumentException if a part would be empty
    public static Split random(Table table, double testShare, long seed) {
        return of(table, Rows.random(table.rowCount(), Shares.of(testShare), seed));
    }

    /// Random rows with the same mix of a column's values in both parts: each value's share is right to within a
    /// row.
    ///
    /// A missing value is a value of its own.
    ///
    /// @throws IllegalArgumentException if a value is too rare to be in both parts
    public static Split stratified(Table table, String column, double testShare, long seed) {
        return of(table, Rows.stratified(Rows.values(table, column), Shares.of(testShare), seed));
    }

    /// Whole groups at random: all rows of a user, say, go to the same part. The shares are as near as the groups
    /// allow.
    ///
    /// @throws IllegalArgumentException if a group is missing, or there are too few groups
    public static Split grouped(Table table, String column, double testShare, long seed) {
        return of(table, Rows.grouped(Rows.values(table, column), Shares.of(testShare), seed));
    }

    /// The past to learn from, the latest rows to judge on. Rows of the same moment stay together, in the test
    /// part.
    ///
    /// @throws IllegalArgumentException if a time is missing, or all are the same
    public static Split byTime(Table table, String column, double testShare) {
        return of(table, Rows.byTime(Rows.values(table, column), Shares.of(testShare)));
    }

    /// The first rows to learn from, the last to judge on, for a table in date order without a date.
    ///
    /// @throws IllegalArgumentException if a part would be empty
    public static Split inOrder(Table table, double testShare) {
        return of(table, Rows.inOrder(table.rowCount(), Shares.of(testShare)));
    }

    private static Split of(Table table, List<int[]> parts) {
        return new Split(take(table, parts.get(0)), take(table, parts.get(1)));
    }

    static Table take(Table table, int[] rows) {
        return table.where(Selection.with(rows));
    }
}
