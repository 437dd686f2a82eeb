package mlsd.display;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A view as HTML: real tables with captions and scopes, everything from data escaped.
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    static String of(View view) {
        var writer = new HtmlWriter();
        writer.out.append("<div class=\"mlsd-out\">").append(Stylesheet.ELEMENT);
        writer.write(view);
        return writer.out.append("</div>").toString();
    }

    private void write(View view) {
        switch (view) {
            case View.Line line -> line(line);
            case View.Bold bold -> bold(bold);
            case View.Link link -> link(link.address());
            case View.Sketch sketch -> sketch(sketch);
            case View.Stack stack -> stack.views().forEach(this::write);
            case Grid grid -> grid(grid);
        }
    }

    private void line(View.Line line) {
        out.append("<pre class=\"mlsd-line\" dir=\"auto\">").append(Html.escape(line.text()));
        if (!line.remark().isEmpty()) {
            out.append(" <span class=\"mlsd-soft\">")
                    .append(Html.isolated(line.remark()))
                    .append("</span>");
        }
        out.append("</pre>");
    }

    private void bold(View.Bold bold) {
        out.append("<pre class=\"mlsd-line\">").append(Html.isolated(bold.shown()));
        if (!bold.full().equals(bold.shown())) {
            out.append("  <span class=\"mlsd-soft\">")
                    .append(Html.isolated(bold.full()))
                    .append("</span>");
        }
        out.append("</pre>");
    }

    private void link(String address) {
        var safe = Html.escape(address);
        out.append("<pre class=\"mlsd-line\"><a target=\"_blank\" rel=\"noopener noreferrer\" href=\"%s\">%s</a></pre>"
                .formatted(safe, Html.isolated(address)));
    }

    private void sketch(View.Sketch sketch) {
        var counts = sketch.counts();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        out.append(
                "<svg class=\"mlsd-sketch\" role=\"img\" viewBox=\"0 0 %d 40\" preserveAspectRatio=\"none\" aria-label=\"%s\">"
                        .formatted(counts.size() * 10, Html.escape("histogram, counts " + counts)));
        for (int i = 0; i < counts.size(); i++) {
            double height = 40.0 * counts.get(i) / Math.max(1, most);
            out.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"9\" height=\"%.1f\"/>",
                    i * 10,
                    40 - height,
                    height));
        }
        out.append("</svg><div class=\"mlsd-ends\"><span>%s</span><span>%s</span></div>"
                .formatted(Html.escape(sketch.from()), Html.escape(sketch.to())));
    }

    private void grid(Grid grid) {
        var label = Html.escape(grid.caption() + " " + grid.shape());
        out.append("<div class=\"mlsd-box\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(label)
                .append("\">");
        out.append("<table class=\"mlsd-table\"><caption>").append(Html.isolated(grid.caption()));
        if (!grid.shape().isEmpty()) {
            out.append(" <span class=\"mlsd-soft\">")
                    .append(Html.isolated(grid.shape()))
                    .append("</span>");
        }
        out.append("</caption>");
        if (!grid.headings().isEmpty()) {
            head(grid);
        }
        body(grid);
        out.append("</table></div>");
        if (grid.hiddenColumns() > 0) {
            out.append("<pre class=\"mlsd-line\"><span class=\"mlsd-soft\">")
                    .append(TextWriter.hidden(grid.hiddenColumns()))
                    .append("</span></pre>");
        }
    }

    private void head(Grid grid) {
        out.append("<thead><tr>");
        for (int column = 0; column < grid.headings().size(); column++) {
            var heading = grid.headings().get(column);
            out.append(
                    GridColumns.toTheRight(grid, column)
                            ? "<th scope=\"col\" class=\"mlsd-number\">"
                            : "<th scope=\"col\">");
            out.append(Html.isolated(heading.name()));
            if (!heading.type().isEmpty()) {
                out.append("<br><small>").append(Html.isolated(heading.type())).append("</small>");
            }
            out.append("</th>");
        }
        out.append("</tr></thead>");
    }

    private void body(Grid grid) {
        out.append("<tbody>");
        var right = IntStream.range(0, GridColumns.count(grid))
                .mapToObj(column -> GridColumns.toTheRight(grid, column))
                .toList();
        gap(grid, 0);
        for (int row = 0; row < grid.rows().size(); row++) {
            row(grid.rows().get(row), grid.labelled(), right);
            gap(grid, row + 1);
        }
        out.append("</tbody>");
    }

    private void gap(Grid grid, int row) {
        if (grid.gap().after() == row) {
            int width = Math.max(1, GridColumns.count(grid));
            out.append("<tr class=\"mlsd-gap\"><td colspan=\"%d\">%s</td></tr>"
                    .formatted(width, Html.isolated(grid.gap().words())));
        }
    }

    private void row(List<Cell> cells, boolean labelled, List<Boolean> right) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean label = labelled && i == 0;
            out.append(label ? "<th scope=\"row\"" : "<td")
                    .append(attributes(cells.get(i), right.get(i)))
                    .append('>');
            content(cells.get(i));
            out.append(label ? "</th>" : "</td>");
        }
        out.append("</tr>");
    }

    private void content(Cell cell) {
        if (cell.kind() == Cell.Kind.BAR || cell.kind() == Cell.Kind.SIGNED_BAR) {
            bar(cell.share(), cell.kind() == Cell.Kind.SIGNED_BAR);
        } else if (!cell.shown().isEmpty()) {
            out.append(Html.isolated(cell.shown()));
        }
    }

    private void bar(double share, boolean signed) {
        double width = Math.abs(share) * (signed ? 50 : 100);
        double left = !signed ? 0 : share < 0 ? 50 - width : 50;
        out.append(String.format(
                Locale.ROOT,
                "<span class=\"mlsd-bar%s\" aria-hidden=\"true\"><i style=\"left:%.1f%%;width:%.1f%%\"></i></span>",
                signed ? " mlsd-signed" : "",
                left,
                width));
    }

    private static String attributes(Cell cell, boolean right) {
        var title = cell.full().equals(cell.shown()) ? "" : " title=\"" + Html.escape(cell.full()) + "\"";
        return title
                + switch (cell.kind()) {
                    case TEXT, NUMBER, BAR, SIGNED_BAR -> right ? " class=\"mlsd-number\"" : "";
                    case WIDE -> " class=\"mlsd-wide\"";
                    case MISSING -> right ? " class=\"mlsd-missing mlsd-number\"" : " class=\"mlsd-missing\"";
                    case SHADE ->
                        " class=\"mlsd-shade\" style=\"--mlsd-strength:%d%%\"".formatted(Math.round(40 * cell.share()));
                };
    }
}
