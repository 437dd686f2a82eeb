package mlsd.kernel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What to do about an error of the compiler, by javac's key for it.
final class Wording {
    private static final Pattern CONVERSION = Pattern.compile("(\\S+) cannot be converted to (\\S+)");
    private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\S+) to (\\S+)");
    private static final Pattern UNREPORTED = Pattern.compile("unreported exception ([\\w.]+)");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?:method|constructor) (\\S+\\([^)]*\\)) is not applicable");

    private Wording() {}

    /// The compiler's message on one line.
    static String title(Complaint complaint) {
        if (complaint.code().equals("unresolved")) {
            return "not defined yet: " + complaint.symbol().map(Symbol::words).orElse(complaint.message());
        }
        if (complaint.code().startsWith("cant.apply")) {
            return complaint.message().lines().findFirst().orElse("").replaceFirst(";$", "");
        }
        return complaint
                .symbol()
                .map(symbol -> "cannot find symbol: " + symbol.words())
                .orElseGet(() -> complaint.message().lines().map(String::strip).collect(Collectors.joining(", ")));
    }

    /// Sentences that tell a learner what to do; none when the message says it all.
    static List<String> advice(Complaint complaint, String source) {
        String message = complaint.message();
        return switch (complaint.code()) {
            case "expected", "expected2", "expected3", "expected4" -> expected(complaint, source);
            case "premature.eof" -> stillOpen(source);
            case "dot.class.expected" -> List.of("A name begins with a letter, not with a digit.");
            case "prob.found.req" -> conversion(message);
            case "cant.apply.symbol", "cant.apply.symbols" -> candidates(message);
            case "unreported.exception.need.to.catch.or.throw" -> unreported(message);
            case "doesnt.exist" ->
                List.of("Check the spelling, and that the library with this package is on the class path.");
            case "type.found.req" ->
                List.of("Between < and > stands a class: write `Integer` for `int`, " + "`Double` for `double`.");
            default -> Advice.of(complaint.code(), message).stream().toList();
        };
    }

    private static List<String> expected(Complaint complaint, String source) {
        int line = JavaText.lineOf(source, complaint.start());
        String text = source.substring(JavaText.lineStart(source, line));
        boolean digit = complaint.start() > 0
                && complaint.start() <= source.length()
                && Character.isDigit(source.charAt(complaint.start() - 1))
                && Words.end(source, complaint.start()) > complaint.start();
        if (digit) {
            return List.of("A name begins with a letter, not with a digit.");
        }
        if (!complaint.message().startsWith("';' expected") || text.isEmpty()) {
            return List.of();
        }
        return List.of("A statement ends with `;`: put one where the mark is.");
    }

    private static List<String> stillOpen(String source) {
        return Brackets.open(source).stream()
                .limit(3)
                .map(open -> "The `" + open.bracket() + "` of line " + JavaText.lineOf(source, open.position())
                        + " is still open: add a `" + open.closing() + "`.")
                .toList();
    }

    private static List<String> conversion(String message) {
        Matcher lossy = LOSSY.matcher(message);
        if (lossy.find()) {
            String from = lossy.group(1);
            String to = lossy.group(2);
            String literal = to.equals("float") ? ", or put an `f` after the number" : "";
            return List.of("Digits could be lost: declare the variable as `" + from + "`, or cut them off with `(" + to
                    + ")`" + literal + ".");
        }
        Matcher pair = CONVERSION.matcher(message);
        return pair.find()
                ? Advice.convert(pair.group(1), pair.group(2)).stream().toList()
                : List.of();
    }

    private static List<String> candidates(String message) {
        String known = CANDIDATE
                .matcher(message)
                .results()
                .map(found -> "`" + found.group(1) + "`")
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? Advice.arguments(message).stream().toList() : List.of("There is " + known + ".");
    }

    private static List<String> unreported(String message) {
        Matcher matcher = UNREPORTED.matcher(message);
        String name = matcher.find() ? matcher.group(1) : "Exception";
        return List.of("Add `throws " + name + "` to the method, or put `try { … } catch (" + name
                + " e) { … }` around this line.");
    }
}
