package mlsd.kernel;

import java.util.regex.Pattern;

/// Turns the comment above a declaration into Markdown.
final class JavadocText {
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^\\s}]+)(?:\\s+([^}]*))?}");
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(param|throws|exception)\\s+(\\S+)\\s*");
    private static final Pattern RETURN = Pattern.compile("(?m)^\\s*@return\\s+");
    private static final Pattern OTHER = Pattern.compile("(?m)^\\s*@(\\w+)\\s*");

    private JavadocText() {}

    /// The whole comment.
    static String markdown(String comment) {
        String code = INLINE.matcher(comment).replaceAll("`$1`");
        String links = LINK.matcher(code)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        "`" + (match.group(2) == null ? match.group(1).replace('#', '.') : match.group(2)) + "`"));
        String blocks = links.replaceAll("(?i)\\s*<p>\\s*", "\n\n")
                .replaceAll("(?i)\\s*<li>\\s*", "\n- ")
                .replaceAll("(?i)</?code>", "`")
                .replaceAll("(?i)<pre[^>]*>", "\n```java\n")
                .replaceAll("(?i)</pre>", "\n```\n")
                .replaceAll("</?[a-zA-Z][^>]*>", "");
        String tags = TAG.matcher(blocks).replaceAll("\n- **$2**: ");
        String result = RETURN.matcher(tags).replaceAll("\n- **returns** ");
        return entities(OTHER.matcher(result).replaceAll("\n- **$1** "))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /// The first paragraph.
    static String summary(String comment) {
        return markdown(comment).split("\\n\\s*\\n|\\n- \\*\\*", 2)[0].strip();
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
