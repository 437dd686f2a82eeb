package mlsd.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Fills a grid column by column, since the numbers of a column are written alike.
final class GridBuilder {
    private final List<Grid.Heading> headings = new ArrayList<>();
    private final List<List<Cell>> columns = new ArrayList<>();
    private long hidden;

    /// The first column: what the rows are called.
    static GridBuilder labelled(String heading, List<?> labels) {
        return new GridBuilder()
                .cells(
                        Grid.Heading.of(heading),
                        labels.stream().map(label -> Cell.text(Brief.of(label))).toList());
    }

    /// The first column: the rows' numbers.
    static GridBuilder numbered(List<Integer> rows) {
        return new GridBuilder()
                .cells(Grid.Heading.of(""), rows.stream().map(Cell::count).toList());
    }

    /// A column of values of any kind; `null` is missing.
    GridBuilder values(String name, String type, List<? extends @Nullable Object> values) {
        return cells(new Grid.Heading(name, type), cellsOf(name, values));
    }

    /// A column of cells.
    GridBuilder cells(Grid.Heading heading, List<Cell> cells) {
        headings.add(heading);
        columns.add(cells);
        return this;
    }

    /// Columns that are not even read.
    GridBuilder hiding(long more) {
        hidden += more;
        return this;
    }

    Grid build(String caption, String shape, Grid.Gap gap) {
        var rows = new ArrayList<List<Cell>>();
        int size = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < size; row++) {
            int at = row;
            rows.add(columns.stream()
                    .map(column -> at < column.size() ? column.get(at) : Cell.empty())
                    .toList());
        }
        return new Grid(caption, shape, headings, rows, true, gap, hidden);
    }

    /// The cells of one column: numbers in one style, all else in one line each.
    static List<Cell> cellsOf(String name, List<? extends @Nullable Object> values) {
        var numbers = values.stream()
                .filter(GridBuilder::primitive)
                .mapToDouble(value -> Double.parseDouble(((Number) value).toString()))
                .toArray();
        var together = Numbers.column(numbers);
        var style = new Numbers.Style(together.decimals(), together.grouping() && !names(name));
        return values.stream().map(value -> cell(value, style)).toList();
    }

    private static Cell cell(@Nullable Object value, Numbers.Style style) {
        return switch (value) {
            case null -> Cell.missing();
            case Double number -> style.cell(number);
            case Float number -> style.cell(Double.parseDouble(number.toString()), number.toString());
            case Byte number -> whole(number, style);
            case Short number -> whole(number, style);
            case Integer number -> whole(number, style);
            case Long number -> whole(number, style);
            case Number number -> Cell.number(Visible.cut(Numbers.exact(number), 40), Numbers.exact(number));
            default -> Cell.text(Brief.of(value));
        };
    }

    private static Cell whole(Number number, Numbers.Style style) {
        var pattern = style.grouping() ? "%,d" : "%d";
        var shown = String.format(Locale.ROOT, pattern, number).replace('-', '−');
        return Cell.number(shown, shown);
    }

    private static boolean primitive(@Nullable Object value) {
        return value instanceof Double
                || value instanceof Float
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte;
    }

    // 1,234,567 is no name: digits of an identifier are not grouped.
    private static boolean names(String column) {
        var name = column.toLowerCase(Locale.ROOT);
        return name.equals("id")
                || column.endsWith("Id")
                || column.endsWith("ID")
                || name.endsWith("_id")
                || name.endsWith("year");
    }
}
