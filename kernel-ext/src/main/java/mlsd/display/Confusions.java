package mlsd.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.validation.metric.ConfusionMatrix;

/// The confusion matrix: rows are the truth, columns the prediction, the darker the larger the share of its row.
final class Confusions {
    private Confusions() {}

    static View of(ConfusionMatrix confusion) {
        var matrix = confusion.matrix();
        var window = Window.of(matrix.length);
        var grid = GridBuilder.labelled(
                "truth ↓  predicted →",
                window.rows().stream().map(String::valueOf).toList());
        for (int column : window.rows()) {
            var cells = new ArrayList<Cell>();
            window.rows().forEach(row -> cells.add(cell(matrix[row], column)));
            grid.cells(Grid.Heading.of(Integer.toString(column)), cells);
        }
        var totals = window.rows().stream().map(row -> total(matrix[row])).toList();
        return grid.values("all", "", totals).build("confusion matrix", shape(matrix), window.gap());
    }

    private static Cell cell(int[] row, int column) {
        double share = (double) row[column] / Math.max(1, total(row));
        var full = Numbers.grouped(row[column]) + ", " + Numbers.of(Math.round(1000 * share) / 10.0) + " % of the row";
        return Cell.number(Numbers.grouped(row[column]), full).shaded(share);
    }

    private static long total(int[] row) {
        return Arrays.stream(row).asLongStream().sum();
    }

    private static String shape(int[][] matrix) {
        long all = Arrays.stream(matrix).mapToLong(Confusions::total).sum();
        long right =
                IntStream.range(0, matrix.length).mapToLong(i -> matrix[i][i]).sum();
        return Numbers.grouped(all) + " cases, " + Numbers.grouped(right) + " on the diagonal (accuracy "
                + Numbers.of((double) right / Math.max(1, all)) + ")";
    }
}
