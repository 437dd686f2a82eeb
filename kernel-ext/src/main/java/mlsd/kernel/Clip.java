package mlsd.kernel;

import java.util.Locale;

/// Cuts a text that would flood the page, and says so.
final class Clip {
    private Clip() {}

    /// At most `limit` characters of a text, then a notice of what is missing: `"abcdef"` at 2 is `"ab … (4
    /// characters more)"`.
    static String text(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + " … (" + count(text.length() - end) + " characters more)";
    }

    /// A number as people read it: 1,022.
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
