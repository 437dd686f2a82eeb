package mlsd.display;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A view as plain text: for terminals, screen readers, differences and tests.
final class TextWriter {
    private static final int WIDTH = 120;
    private static final String BETWEEN = "  ";
    private static final String EIGHTHS = "▁▂▃▄▅▆▇█";

    private TextWriter() {}

    static String of(View view) {
        return switch (view) {
            case View.Line line -> line.remark().isEmpty() ? line.text() : line.text() + " " + line.remark();
            case View.Bold bold -> bold.full();
            case View.Link link -> link.address();
            case View.Sketch sketch -> spark(sketch);
            case View.Stack stack -> stack.views().stream().map(TextWriter::of).collect(Collectors.joining("\n\n"));
            case Grid grid -> grid(grid);
        };
    }

    static String hidden(long columns) {
        return "… " + Numbers.grouped(columns) + (columns == 1 ? " more column" : " more columns");
    }

    /// What stands in a cell; a bar as blocks.
    static String text(Cell cell) {
        return switch (cell.kind()) {
            case BAR, SIGNED_BAR -> {
                int blocks = (int) Math.round(10 * Math.abs(cell.share()));
                yield (cell.share() < 0 && blocks > 0 ? "−" : "") + "█".repeat(blocks);
            }
            default -> cell.shown();
        };
    }

    private static String spark(View.Sketch sketch) {
        int most = sketch.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        var bars = sketch.counts().stream()
                .map(count -> count == 0 ? " " : eighth(7.0 * count / most))
                .collect(Collectors.joining());
        return sketch.from() + " " + bars + " " + sketch.to();
    }

    private static String eighth(double height) {
        int at = (int) Math.round(height);
        return EIGHTHS.substring(at, at + 1);
    }

    private static String grid(Grid grid) {
        boolean types =
                grid.headings().stream().anyMatch(heading -> !heading.type().isEmpty());
        int all = GridColumns.count(grid);
        var widths = IntStream.range(0, all)
                .map(column -> GridColumns.width(grid, column, types))
                .toArray();
        int columns = fitting(widths);
        var lines = new ArrayList<String>();
        lines.add(grid.shape().isEmpty() ? grid.caption() : grid.caption() + ": " + grid.shape());
        if (!grid.headings().isEmpty()) {
            lines.add(head(grid, columns, widths, false));
        }
        if (types) {
            lines.add(head(grid, columns, widths, true));
        }
        rows(grid, columns, widths, lines);
        if (grid.hiddenColumns() + all - columns > 0) {
            lines.add(hidden(grid.hiddenColumns() + all - columns));
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static int fitting(int[] widths) {
        int sum = 0;
        for (int column = 0; column < widths.length; column++) {
            sum += widths[column] + BETWEEN.length();
            if (sum > WIDTH && column > 1) {
                return column;
            }
        }
        return widths.length;
    }

    private static String head(Grid grid, int columns, int[] widths, boolean types) {
        return IntStream.range(0, Math.min(columns, grid.headings().size()))
                .mapToObj(column -> {
                    var heading = grid.headings().get(column);
                    boolean right = GridColumns.toTheRight(grid, column);
                    return padded(types ? heading.type() : heading.name(), widths[column], right);
                })
                .collect(Collectors.joining(BETWEEN));
    }

    private static void rows(Grid grid, int columns, int[] widths, List<String> lines) {
        var right = IntStream.range(0, columns)
                .mapToObj(column -> GridColumns.toTheRight(grid, column))
                .toList();
        for (int row = 0; row <= grid.rows().size(); row++) {
            if (grid.gap().after() == row) {
                lines.add(grid.gap().words());
            }
            if (row < grid.rows().size()) {
                var cells = grid.rows().get(row);
                lines.add(IntStream.range(0, Math.min(columns, cells.size()))
                        .mapToObj(i -> padded(text(cells.get(i)), widths[i], right.get(i)))
                        .collect(Collectors.joining(BETWEEN)));
            }
        }
    }

    private static String padded(String text, int width, boolean right) {
        var space = " ".repeat(Math.max(0, width - GridColumns.length(text)));
        return right ? space + text : text + space;
    }
}
