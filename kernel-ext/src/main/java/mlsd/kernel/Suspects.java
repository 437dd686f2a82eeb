package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        List<String> elsewhere = symbol.mayBeType()
                ? Names.near(symbol.name(), classes.simpleNames(symbol.name().charAt(0)))
                : List.of();
        if (!elsewhere.isEmpty() && (near.isEmpty() || nearer(symbol.name(), elsewhere, near))) {
            return unimported(elsewhere.getFirst());
        }
        return near.isEmpty() ? List.of() : List.of(question(near));
    }

    /// `Did you mean `a` or `b`?`
    static String question(List<String> names) {
        return "Did you mean " + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or ")) + "?";
    }

    private static boolean nearer(String wrong, List<String> these, List<String> those) {
        return Names.slips(wrong, these.getFirst()) < Names.slips(wrong, those.getFirst());
    }

    private List<String> unimported(String name) {
        return classes.named(name).stream()
                .findFirst()
                .map(full -> List.of(question(List.of(name)) + " It needs an import:", "    import " + full + ";"))
                .orElse(List.of());
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
