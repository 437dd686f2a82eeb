package mlsd.display;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The Markdown of a design document as HTML: headings, paragraphs, lists, tables, fenced code; all else is text.
///
/// HTML in the Markdown is escaped, and a link goes to the web or to a place in the document, nowhere else.
final class Markup {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+[.)])\\s+(.+)");
    private static final Pattern SPAN = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*" + "|\\[([^\\]]+)]\\(((?:https?://|#)[^)\\s\"]+)\\)");
    private static final Pattern RULER = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");

    private final Deque<String> lines;
    private final StringBuilder out = new StringBuilder();

    private Markup(String markdown) {
        this.lines = new ArrayDeque<>(markdown.lines().toList());
    }

    static String html(String markdown) {
        var markup = new Markup(markdown);
        while (!markup.lines.isEmpty()) {
            markup.block();
        }
        return markup.out.toString();
    }

    private void block() {
        String line = lines.element();
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            lines.remove();
        } else if (line.startsWith("```")) {
            code();
        } else if (heading.matches()) {
            lines.remove();
            String tag = "h" + heading.group(1).length();
            element(tag, inline(heading.group(2)));
        } else if (ITEM.matcher(line).matches()) {
            list(Character.isDigit(line.strip().charAt(0)) ? "ol" : "ul");
        } else if (line.strip().startsWith("|")) {
            table();
        } else {
            paragraph();
        }
    }

    private void code() {
        lines.remove();
        var code = new ArrayList<String>();
        while (!lines.isEmpty() && !lines.element().startsWith("```")) {
            code.add(lines.remove());
        }
        lines.poll();
        element("pre", Html.escape(String.join("\n", code)));
    }

    /// A line that follows an item without being one belongs to it.
    private void list(String tag) {
        var items = new ArrayList<String>();
        while (!lines.isEmpty() && !lines.element().isBlank()) {
            Matcher item = ITEM.matcher(lines.element());
            if (item.matches()) {
                items.add(item.group(1));
            } else {
                items.add(items.removeLast() + " " + lines.element().strip());
            }
            lines.remove();
        }
        element(tag, items.stream().map(item -> "<li>" + inline(item) + "</li>").collect(Collectors.joining("\n")));
    }

    private void table() {
        var rows = new ArrayList<String>();
        while (!lines.isEmpty() && lines.element().strip().startsWith("|")) {
            rows.add(lines.remove().strip());
        }
        boolean headed = rows.size() > 1 && RULER.matcher(rows.get(1)).matches();
        var html = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            if (!headed || row != 1) {
                html.append(row(rows.get(row), headed && row == 0 ? "th" : "td"));
            }
        }
        element("table", html.toString());
    }

    private static String row(String line, String tag) {
        String inside = line.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return List.of(inside.split("\\|", -1)).stream()
                .map(cell -> "<" + tag + ">" + inline(cell.strip()) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private void paragraph() {
        var text = new ArrayList<String>();
        do {
            text.add(lines.remove());
        } while (!lines.isEmpty()
                && !lines.element().isBlank()
                && !lines.element().startsWith("```"));
        element("p", inline(String.join("\n", text)));
    }

    private void element(String tag, String html) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(html)
                .append("</")
                .append(tag)
                .append(">\n");
    }

    static String inline(String text) {
        var html = new StringBuilder();
        Matcher span = SPAN.matcher(text);
        int end = 0;
        while (span.find()) {
            html.append(Html.escape(text.substring(end, span.start()))).append(span(span));
            end = span.end();
        }
        return html.append(Html.escape(text.substring(end))).toString();
    }

    private static String span(Matcher span) {
        if (span.group(1) != null) {
            return "<code>" + Html.escape(span.group(1)) + "</code>";
        }
        if (span.group(2) != null) {
            return "<strong>" + inline(span.group(2)) + "</strong>";
        }
        if (span.group(3) != null) {
            return "<em>" + inline(span.group(3)) + "</em>";
        }
        return "<a href=\"" + Html.escape(span.group(5)) + "\">" + Html.escape(span.group(4)) + "</a>";
    }
}
