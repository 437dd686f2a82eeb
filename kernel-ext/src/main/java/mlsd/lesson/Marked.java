package mlsd.lesson;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a sentence of a quiz is marked by the little Markdown that it may hold: `code`, `*emphasis*`, `**strong**`.
///
/// As in Markdown, an asterisk next to a blank on its inner side marks nothing (`2 * 3 * 4`); nor does one between
/// two letters or digits (`2*3*4`). What stands in code is left alone. `quiz.js` reads sentences by the same rule.
public final class Marked {
    private static final Pattern MARKED = Pattern.compile("`([^`]+)`"
            + "|(?<![\\p{L}\\p{N}*])\\*\\*(?![\\s*])((?:`[^`]+`|[^*`]++)++)(?<!\\s)\\*\\*(?![\\p{L}\\p{N}*])"
            + "|(?<![\\p{L}\\p{N}*])\\*(?![\\s*])((?:`[^`]+`|[^*`]++)++)(?<!\\s)\\*(?![\\p{L}\\p{N}*])");

    private Marked() {}

    /// The marked places, one after the other: group 1 is code, group 2 strong, group 3 emphasised.
    public static Matcher in(String markdown) {
        return MARKED.matcher(markdown);
    }

    /// Without the asterisks; code keeps its marks, as a terminal has no other way to show where it ends.
    public static String plain(String markdown) {
        return in(markdown).replaceAll(found -> Matcher.quoteReplacement(inside(found)));
    }

    private static String inside(MatchResult marked) {
        if (marked.group(1) != null) {
            return marked.group();
        }
        return marked.group(2) != null ? marked.group(2) : marked.group(3);
    }
}
