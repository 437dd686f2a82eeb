package mlsd.display;

import java.util.ArrayList;
import java.util.List;

/// A table as it is shown: a caption, headings, at most a screen of rows, and what is left out.
///
/// @param caption what it is
/// @param shape how much of it there is, such as `3 rows × 2 columns`
/// @param headings one a column
/// @param rows cells, one a heading, of which the first labels the row if `labelled`
/// @param labelled whether the first cell of each row is the row's name
/// @param gap the rows left out
/// @param hiddenColumns how many columns are left out, after the last one here
record Grid(
        String caption,
        String shape,
        List<Heading> headings,
        List<List<Cell>> rows,
        boolean labelled,
        Gap gap,
        long hiddenColumns)
        implements View {
    /// At most so many rows are shown.
    static final int ROWS = 20;

    /// At most so many columns are shown.
    static final int COLUMNS = 60;

    /// A column's name and, below it, its type.
    record Heading(String name, String type) {
        static Heading of(String name) {
            return new Heading(name, "");
        }

        Heading {
            name = Visible.cut(name, 60);
            type = Visible.cut(type, 40);
        }
    }

    /// Rows left out after the row at `after`, in words; no words, no gap.
    record Gap(int after, String words) {
        static final Gap NONE = new Gap(-1, "");

        /// `hidden` things left out after `after` rows.
        static Gap of(int after, long hidden, String things) {
            return hidden <= 0 ? NONE : new Gap(after, "… " + Numbers.grouped(hidden) + " more" + things);
        }
    }

    Grid {
        caption = Visible.cut(caption, 200);
        shape = Visible.cut(shape, 200);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /// A grid that shows all of its rows.
    static Grid whole(String caption, String shape, List<Heading> headings, List<List<Cell>> rows) {
        return new Grid(caption, shape, headings, rows, true, Gap.NONE, 0);
    }

    /// Names and values in two columns without headings.
    static Grid facts(String caption, String shape, List<Fact> facts) {
        var rows = new ArrayList<List<Cell>>();
        for (var fact : facts) {
            rows.add(List.of(Cell.text(fact.name()), fact.value()));
        }
        return whole(caption, shape, List.of(), rows);
    }

    /// One name and its value.
    record Fact(String name, Cell value) {}

    @Override
    public Grid shrunk(int columns, int shown, int full) {
        int width = rows.stream().mapToInt(List::size).max().orElse(headings.size());
        int keep = Math.min(width, columns);
        var fewer = headings.isEmpty() ? headings : headings.subList(0, Math.min(keep, headings.size()));
        var shorter = rows.stream()
                .map(row -> row.stream()
                        .limit(keep)
                        .map(cell -> cell.cut(shown, full))
                        .toList())
                .toList();
        return new Grid(caption, shape, fewer, shorter, labelled, gap, hiddenColumns + width - keep);
    }
}
