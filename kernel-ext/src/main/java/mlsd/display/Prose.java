package mlsd.display;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The little Markdown that a sentence of a quiz needs: `code`, `*emphasis*`, `**strong**`; all else is text.
///
/// As in Markdown, an asterisk next to a blank on its inner side marks nothing (`2 * 3 * 4`); nor does one between
/// two letters or digits (`2*3*4`). What stands in code is left alone. `quiz.js` reads sentences by the same rule.
final class Prose {
    private static final Pattern MARKED = Pattern.compile("`([^`]+)`"
            + "|(?<![\\p{L}\\p{N}*])\\*\\*(?![\\s*])((?:`[^`]+`|[^*`]++)++)(?<!\\s)\\*\\*(?![\\p{L}\\p{N}*])"
            + "|(?<![\\p{L}\\p{N}*])\\*(?![\\s*])((?:`[^`]+`|[^*`]++)++)(?<!\\s)\\*(?![\\p{L}\\p{N}*])");

    private Prose() {}

    /// Escaped, with tags for the marks: `a *b*` is `a <em>b</em>`.
    static String html(String markdown) {
        var html = new StringBuilder();
        Matcher marked = MARKED.matcher(markdown);
        int end = 0;
        while (marked.find()) {
            html.append(plain(markdown.substring(end, marked.start()))).append(element(marked));
            end = marked.end();
        }
        return html.append(plain(markdown.substring(end))).toString();
    }

    /// Without the asterisks; code keeps its marks, as a terminal has no other way to show where it ends.
    static String text(String markdown) {
        return MARKED.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement(inside(found)));
    }

    private static String element(MatchResult marked) {
        if (marked.group(1) != null) {
            return "<code>" + Html.escape(marked.group(1)) + "</code>";
        }
        return marked.group(2) != null
                ? "<strong>" + html(marked.group(2)) + "</strong>"
                : "<em>" + html(marked.group(3)) + "</em>";
    }

    private static String inside(MatchResult marked) {
        if (marked.group(1) != null) {
            return marked.group();
        }
        return marked.group(2) != null ? marked.group(2) : marked.group(3);
    }

    private static String plain(String text) {
        return Html.escape(text).replace("\n", "<br>");
    }
}
