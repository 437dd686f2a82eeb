package mlsd.display;

import java.util.List;
import java.util.stream.IntStream;

/// Which rows of many are shown: all of twenty, else the first ten and the last five.
record Window(List<Integer> rows, Grid.Gap gap) {
    private static final int FIRST = 10;
    private static final int LAST = 5;

    static Window of(int size) {
        if (size <= Grid.ROWS) {
            return new Window(IntStream.range(0, size).boxed().toList(), Grid.Gap.NONE);
        }
        var rows = IntStream.concat(IntStream.range(0, FIRST), IntStream.range(size - LAST, size))
                .boxed()
                .toList();
        return new Window(rows, Grid.Gap.of(FIRST, (long) size - FIRST - LAST, " rows"));
    }

    /// `3 rows × 1 column`.
    static String shape(long rows, long columns) {
        return Numbers.grouped(rows)
                + (rows == 1 ? " row × " : " rows × ")
                + Numbers.grouped(columns)
                + (columns == 1 ? " column" : " columns");
    }
}
