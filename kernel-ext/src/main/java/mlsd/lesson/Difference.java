package mlsd.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The first place at which two contents differ.
///
/// @param path from the outside in, such as `[2].price`; empty when the values as a whole differ
/// @param expected what should stand there
/// @param got what stands there
record Difference(String path, Content expected, Content got) {
    /// The first difference, or nothing when both hold the same within the tolerance.
    static Optional<Difference> between(Content expected, Content got, Tolerance tolerance) {
        return between("", expected, got, tolerance);
    }

    private static Optional<Difference> between(String path, Content expected, Content got, Tolerance tolerance) {
        var whole = new Difference(path, expected, got);
        return switch (expected) {
            case Content.Sequence(var items)
            when got instanceof Content.Sequence(var others) -> sequence(path, items, others, tolerance);
            case Content.Bag(var items)
            when got instanceof Content.Bag(var others) ->
                same(items, others, tolerance) ? Optional.empty() : Optional.of(whole);
            case Content.Table(var rows)
            when got instanceof Content.Table(var others) ->
                rows.keySet().equals(others.keySet()) ? parts(path, rows, others, tolerance) : Optional.of(whole);
            case Content.Fields fields
            when got instanceof Content.Fields others
                    && fields.type().equals(others.type())
                    && fields.parts().keySet().equals(others.parts().keySet()) ->
                parts(path, fields.parts(), others.parts(), tolerance);
            case Content.Leaf(Number number)
            when got instanceof Content.Leaf(Number other) ->
                tolerance.allows(number, other) ? Optional.empty() : Optional.of(whole);
            default -> expected.equals(got) ? Optional.empty() : Optional.of(whole);
        };
    }

    private static Optional<Difference> sequence(
            String path, List<Content> expected, List<Content> got, Tolerance tolerance) {
        if (expected.size() != got.size()) {
            return Optional.of(
                    new Difference(path + ".size", new Content.Leaf(expected.size()), new Content.Leaf(got.size())));
        }
        for (int i = 0; i < expected.size(); i++) {
            var found = between(path + "[" + i + "]", expected.get(i), got.get(i), tolerance);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <K> Optional<Difference> parts(
            String path, Map<K, Content> expected, Map<K, Content> got, Tolerance tolerance) {
        return expected.entrySet().stream()
                .flatMap(part -> Optional.ofNullable(got.get(part.getKey()))
                        .flatMap(other -> between(path + step(part.getKey()), part.getValue(), other, tolerance))
                        .stream())
                .findFirst();
    }

    private static String step(Object key) {
        return key instanceof Content content ? "[" + Words.of(content, Words.ALL_DIGITS) + "]" : "." + key;
    }

    private static boolean same(List<Content> expected, List<Content> got, Tolerance tolerance) {
        if (Set.copyOf(expected).equals(Set.copyOf(got))) {
            return true;
        }
        var rest = new ArrayList<>(got);
        return expected.size() == got.size()
                && expected.stream().allMatch(item -> rest.remove(item) || takes(rest, item, tolerance));
    }

    private static boolean takes(List<Content> rest, Content item, Tolerance tolerance) {
        for (int i = 0; i < rest.size(); i++) {
            if (between("", item, rest.get(i), tolerance).isEmpty()) {
                rest.remove(i);
                return true;
            }
        }
        return false;
    }

    /// Where and how the parts differ, for values that have parts; empty for a single number or text.
    String place() {
        if (path.isEmpty()) {
            return "";
        }
        var texts = Words.apart(expected, got);
        return " (at " + (path.startsWith(".") ? path.substring(1) : path) + ": " + texts.getLast() + ", not "
                + texts.getFirst() + ")";
    }
}
