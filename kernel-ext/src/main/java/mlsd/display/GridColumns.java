package mlsd.display;

import java.util.List;
import java.util.stream.IntStream;

/// How the columns of a grid are set: their number, their side, their width.
final class GridColumns {
    private GridColumns() {}

    static int count(Grid grid) {
        int widest = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        return Math.max(widest, grid.headings().size());
    }

    /// Whether a column stands to the right: it holds a number, and no text.
    static boolean toTheRight(Grid grid, int column) {
        var cells = grid.rows().stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell ->
                        cell.kind() != Cell.Kind.MISSING && !cell.shown().isEmpty())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell::toTheRight);
    }

    /// The widest text of a column, in characters.
    static int width(Grid grid, int column, boolean types) {
        int cells = grid.rows().stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(TextWriter.text(row.get(column))))
                .max()
                .orElse(0);
        if (column >= grid.headings().size()) {
            return cells;
        }
        var heading = grid.headings().get(column);
        return IntStream.of(cells, length(heading.name()), types ? length(heading.type()) : 0)
                .max()
                .orElse(0);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
