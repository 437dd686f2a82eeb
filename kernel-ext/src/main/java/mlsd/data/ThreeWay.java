package mlsd.data;

import java.util.List;
import tech.tablesaw.api.Table;

/// A table cut in three: to learn from, to choose with, and to judge on once. The promises are those of `Split`.
public record ThreeWay(Table train, Table validation, Table test) {

    /// Rows drawn at random.
    public static ThreeWay random(Table table, double validationShare, double testShare, long seed) {
        return of(table, Rows.random(table.rowCount(), Shares.of(validationShare, testShare), seed));
    }

    /// Random rows with the same mix of a column's values in all parts.
    public static ThreeWay stratified(Table table, String column, double validationShare, double testShare, long seed) {
        return of(table, Rows.stratified(Rows.values(table, column), Shares.of(validationShare, testShare), seed));
    }

    /// Whole groups at random.
    public static ThreeWay grouped(Table table, String column, double validationShare, double testShare, long seed) {
        return of(table, Rows.grouped(Rows.values(table, column), Shares.of(validationShare, testShare), seed));
    }

    /// The past, then later rows, then the latest.
    public static ThreeWay byTime(Table table, String column, double validationShare, double testShare) {
        return of(table, Rows.byTime(Rows.values(table, column), Shares.of(validationShare, testShare)));
    }

    /// The first rows, the next, the last.
    public static ThreeWay inOrder(Table table, double validationShare, double testShare) {
        return of(table, Rows.inOrder(table.rowCount(), Shares.of(validationShare, testShare)));
    }

    private static ThreeWay of(Table table, List<int[]> parts) {
        return new ThreeWay(
                Split.take(table, parts.get(0)), Split.take(table, parts.get(1)), Split.take(table, parts.get(2)));
    }
}
