package mlsd.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Parts of a verdict's sentence.
final class Sentences {
    private static final int MESSAGE = 200;

    private Sentences() {}

    static String forInput(Optional<String> input, String before) {
        return input.map(text -> before + "for the input " + text).orElse("");
    }

    static String bracketed(String message) {
        return message.isEmpty() ? "" : " (" + Words.cut(Words.oneLine(message), MESSAGE) + ")";
    }

    /// `an IllegalArgumentException`, `a RuntimeException`.
    static String article(Class<?> type) {
        var name = type.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /// `3.1`, `3.1 and 3.2`, `3.1, 3.2 and 3.3`.
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /// `10 s`, `0.5 s`.
    static String seconds(Duration limit) {
        return Numbers.text(limit.toMillis() / 1000.0, 6) + " s";
    }

    /// A task in the middle of a sentence: no TODO in front, no full stop at the end.
    static String todo(String message) {
        return message.replaceFirst("^TODO\\s*:?\\s*", "").strip().replaceFirst("[.\\s]+$", "");
    }
}
