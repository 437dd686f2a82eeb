package mlsd.lesson;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Content as the text of a verdict: short, on one line, cut where a reader would stop.
final class Words {
    /// Enough digits for any double.
    static final int ALL_DIGITS = 17;

    private static final int ITEMS = 10;
    private static final int TEXT = 60;
    private static final int WHOLE = 160;

    private Words() {}

    static String of(Content content, int digits) {
        return cut(text(content, digits), WHOLE);
    }

    /// Two contents that differ, with as few digits as show it.
    static List<String> apart(Content one, Content other) {
        return Stream.of(4, 6, 9, 12, ALL_DIGITS)
                .map(digits -> List.of(of(one, digits), of(other, digits)))
                .filter(texts -> !texts.getFirst().equals(texts.getLast()))
                .findFirst()
                .orElseGet(() -> List.of(of(one, ALL_DIGITS), of(other, ALL_DIGITS)));
    }

    private static String text(Content content, int digits) {
        return switch (content) {
            case Content.Leaf(String text) -> '"' + cut(oneLine(text), TEXT) + '"';
            case Content.Leaf(Character letter) -> "'" + letter + "'";
            case Content.Leaf(Number number) -> Numbers.text(number, digits);
            case Content.Leaf leaf -> cut(oneLine(String.valueOf(leaf.value())), TEXT);
            case Content.Sequence(var items) -> "[" + list(items, digits) + "]";
            case Content.Bag(var items) -> "{" + list(items, digits) + "}";
            case Content.Table(var rows) ->
                rows.entrySet().stream()
                        .limit(ITEMS)
                        .map(row -> text(row.getKey(), digits) + "=" + text(row.getValue(), digits))
                        .collect(Collectors.joining(", ", "{", more(rows.size()) + "}"));
            case Content.Fields(var type, var parts) ->
                parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + text(part.getValue(), digits))
                        .collect(Collectors.joining(", ", type + "[", "]"));
        };
    }

    private static String list(Collection<Content> items, int digits) {
        return items.stream().limit(ITEMS).map(item -> text(item, digits)).collect(Collectors.joining(", "))
                + more(items.size());
    }

    private static String more(int size) {
        return size > ITEMS ? ", … (" + size + " in all)" : "";
    }

    static String oneLine(String text) {
        return text.replace("\r", "").replace("\n", "⏎").replace("\t", "⇥");
    }

    static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
