package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// What a reader may have meant by a name that the compiler does not know.
final class Suspects {
    private static final int MOST_IMPORTS = 3;

    private final JShell shell;
    private final ClassIndex classes;

    Suspects(JShell shell, ClassIndex classes) {
        this.shell = shell;
        this.classes = classes;
    }

    /// Import lines for a class of that name, then names in scope that are near.
    List<String> of(Symbol symbol, String source, int start) {
        var advice = new ArrayList<String>();
        List<String> imports = symbol.mayBeType() ? classes.named(symbol.name()) : List.of();
        if (!imports.isEmpty()) {
            advice.add(imports.size() == 1 ? "Import it first:" : "Import it first, the likely one on top:");
            imports.stream().limit(MOST_IMPORTS).forEach(name -> advice.add("    import " + name + ";"));
            return advice;
        }
        List<String> near = Names.near(symbol.name(), known(symbol, source, start));
        if (near.isEmpty() && symbol.mayBeType()) {
            return unimported(symbol);
        }
        return near.isEmpty() ? List.of() : List.of(question(near));
    }

    /// `Did you mean `a` or `b`?`
    static String question(List<String> names) {
        return "Did you mean " + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or ")) + "?";
    }

    private List<String> unimported(Symbol symbol) {
        List<String> near =
                Names.near(symbol.name(), classes.simpleNames(symbol.name().charAt(0)));
        Stream<String> imports = near.stream()
                .flatMap(name -> classes.named(name).stream().limit(1))
                .limit(1)
                .map(name -> "    import " + name + ";");
        List<String> lines = imports.toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(question(near.subList(0, 1)) + " It needs an import:", lines.getFirst());
    }

    /// What the language itself would offer at this place: locals, members of the receiver, names of the session.
    private List<String> known(Symbol symbol, String source, int start) {
        String before = source.substring(0, Math.clamp(start, 0, source.length()));
        return shell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .filter(name -> symbol.isMethod() == name.contains("("))
                .map(name -> name.replaceFirst("\\(.*", ""))
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .toList();
    }
}
