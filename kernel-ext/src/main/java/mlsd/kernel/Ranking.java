package mlsd.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// Sorts what JShell suggests and says what each thing is.
///
/// First what fits the expected type, then variables and methods of the session, then other members, then
/// classes; the methods that every object has come last.
///
/// @param scope what the cells have defined
/// @param member whether the names stand after a dot
record Ranking(Scope scope, boolean member) {
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "equals(",
            "getClass()",
            "hashCode()",
            "notify()",
            "notifyAll()",
            "toString()",
            "wait(",
            "wait()",
            "finalize()",
            "clone()");

    /// Whether a name at this index stands after a dot.
    static boolean isMember(String code, int start) {
        String before = code.substring(0, start).stripTrailing();
        return before.endsWith(".") || before.endsWith("::");
    }

    /// The candidates, each text once.
    List<Candidate> of(List<Suggestion> suggestions) {
        boolean someFit = suggestions.stream().anyMatch(suggestion -> !suggestion.matchesType());
        Set<String> fitting = suggestions.stream()
                .filter(suggestion -> someFit && suggestion.matchesType())
                .map(Suggestion::continuation)
                .collect(java.util.stream.Collectors.toSet());
        return suggestions.stream()
                .map(Suggestion::continuation)
                .filter(text -> !text.startsWith("$") && !text.contains("do_it$"))
                .distinct()
                .sorted(Comparator.<String>comparingInt(text -> group(text, fitting))
                        .thenComparing(Comparator.naturalOrder()))
                .map(text -> new Candidate(text, type(text), signature(text)))
                .toList();
    }

    private int group(String text, Set<String> fitting) {
        int fit = fitting.contains(text) ? 0 : 10;
        if (OF_EVERY_OBJECT.contains(text)) {
            return 9 + fit;
        }
        return switch (type(text)) {
            case "instance" -> fit + (isDefined(text) ? 0 : 2);
            case "function" -> fit + (isDefined(text) ? 1 : 3);
            case "class" -> fit + 4;
            default -> fit + 5;
        };
    }

    private boolean isDefined(String text) {
        return scope.variables().containsKey(text) || scope.methods().containsKey(name(text));
    }

    private String type(String text) {
        if (text.endsWith("(") || text.endsWith(")")) {
            return Character.isUpperCase(text.charAt(0)) ? "class" : "function";
        }
        if (text.endsWith(".")) {
            return "module";
        }
        boolean variable = !member && scope.variables().containsKey(text);
        boolean constant = text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
        return !variable && Character.isUpperCase(text.charAt(0)) && !constant ? "class" : "instance";
    }

    private String signature(String text) {
        if (member) {
            return "";
        }
        String variable = scope.variables().get(text);
        return variable != null ? variable : scope.methods().getOrDefault(name(text), "");
    }

    private static String name(String text) {
        int bracket = text.indexOf('(');
        return bracket < 0 ? text + "(" : text.substring(0, bracket);
    }
}
