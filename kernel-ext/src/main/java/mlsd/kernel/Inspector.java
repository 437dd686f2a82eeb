package mlsd.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/// What a name means: signatures, Javadoc, and for a variable its type and value.
final class Inspector {
    private static final int MOST_SIGNATURES = 6;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST = 12_000;

    private final JShell shell;

    Inspector(JShell shell) {
        this.shell = shell;
    }

    /// What is known about the name at, or just before, the cursor.
    ///
    /// @param cursor in Unicode code points
    /// @param detail 0 for a summary, 1 for the whole documentation
    Inspection at(String code, int cursor, int detail) {
        int index = Cursor.index(code, cursor);
        if (Span.at(code, index).kind() != Span.Kind.CODE) {
            return Inspection.NOTHING;
        }
        int end = Words.end(code, index);
        String word = code.substring(Words.start(code, end), end);
        if (Keywords.starting(word).anyMatch(word::equals)) {
            return Inspection.NOTHING;
        }
        boolean alone = !Ranking.isMember(code, Words.start(code, end));
        return (alone ? variable(word) : Optional.<Inspection>empty())
                .or(() -> documented(code.substring(0, end), code.startsWith("(", end), detail))
                .orElse(Inspection.NOTHING);
    }

    private Optional<Inspection> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> Inspection.of("```java\n" + variable.typeName() + " " + name + "\n```\n\nValue: `"
                        + Clip.text(shell.varValue(variable).replace("`", "'"), LONGEST_VALUE) + "`"));
    }

    private Optional<Inspection> documented(String before, boolean call, int detail) {
        List<String> attempts = call ? List.of(before + "(") : List.of(before, before + "(");
        return attempts.stream()
                .map(text -> documentation(text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> Inspection.of(Clip.text(page(found, detail), LONGEST)));
    }

    private List<Documentation> documentation(String text) {
        return shell.sourceCodeAnalysis().documentation(text, text.length(), true);
    }

    private static String page(List<Documentation> found, int detail) {
        List<Documentation> shown =
                detail > 0 ? found : found.stream().limit(MOST_SIGNATURES).toList();
        String more = shown.size() < found.size() ? "\n\n… and " + (found.size() - shown.size()) + " more" : "";
        if (detail > 0) {
            return shown.stream()
                    .map(one -> signatures(Stream.of(one))
                            + body(one).map(JavadocText::markdown).orElse(""))
                    .collect(Collectors.joining("\n\n"));
        }
        String summary = shown.stream()
                .flatMap(one -> body(one).stream())
                .findFirst()
                .map(JavadocText::summary)
                .orElse("");
        return signatures(shown.stream()) + summary + more;
    }

    private static String signatures(Stream<Documentation> found) {
        return found.map(Documentation::signature)
                .distinct()
                .collect(Collectors.joining("\n", "```java\n", "\n```\n\n"));
    }

    private static Optional<String> body(Documentation found) {
        return Optional.ofNullable(found.javadoc()).filter(text -> !text.isBlank());
    }
}
