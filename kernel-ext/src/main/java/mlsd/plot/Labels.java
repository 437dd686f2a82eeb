package mlsd.plot;

import java.util.regex.Pattern;

/// Text that Plotly draws.
///
/// Plotly reads a small part of HTML in every text, `<a href>` among it. Text that comes from data is literal here:
/// a label `<b>` is drawn as the four characters `<b>`, so data makes no link, no style and no tag.
final class Labels {
    private static final Pattern ESCAPED_SIMPLE_TAG = Pattern.compile("&lt;(/?(?:b|i|em|sub|sup)|br ?/?)>");

    private Labels() {}

    /// The text as it stands, line breaks kept.
    static String literal(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>");
    }

    /// As [#literal], but `<br>`, `<b>`, `<i>`, `<em>`, `<sub>` and `<sup>` without attributes keep their meaning:
    /// hover texts are often written with them.
    static String formatted(String text) {
        return ESCAPED_SIMPLE_TAG.matcher(literal(text)).replaceAll("<$1>");
    }

    /// What a reader sees of a drawn text.
    static String plain(String drawn) {
        return drawn.replaceAll("<br ?/?>", " ")
                .replaceAll("<[^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /// A drawn title broken into lines of at most `characters` characters, words kept whole.
    static String wrapped(String title, int characters) {
        var lines = new StringBuilder();
        int column = 0;
        for (String word : title.split(" ", -1)) {
            boolean full = column > 0 && column + 1 + word.length() > characters;
            lines.append(column == 0 && lines.isEmpty() ? "" : full ? "<br>" : " ")
                    .append(word);
            column = full ? word.length() : column + 1 + word.length();
        }
        return lines.toString();
    }
}
