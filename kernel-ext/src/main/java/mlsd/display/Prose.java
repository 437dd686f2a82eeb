package mlsd.display;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import mlsd.lesson.Marked;

/// A sentence of a quiz on a page: what [Marked] finds in it becomes tags, all else is text.
final class Prose {
    private Prose() {}

    /// Escaped, with tags for the marks: `a *b*` is `a <em>b</em>`.
    static String html(String markdown) {
        var html = new StringBuilder();
        Matcher marked = Marked.in(markdown);
        int end = 0;
        while (marked.find()) {
            html.append(plain(markdown.substring(end, marked.start()))).append(element(marked));
            end = marked.end();
        }
        return html.append(plain(markdown.substring(end))).toString();
    }

    private static String element(MatchResult marked) {
        if (marked.group(1) != null) {
            return "<code>" + Html.escape(marked.group(1)) + "</code>";
        }
        return marked.group(2) != null
                ? "<strong>" + html(marked.group(2)) + "</strong>"
                : "<em>" + html(marked.group(3)) + "</em>";
    }

    private static String plain(String text) {
        return Html.escape(text).replace("\n", "<br>");
    }
}
