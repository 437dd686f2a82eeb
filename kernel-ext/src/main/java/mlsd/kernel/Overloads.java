package mlsd.kernel;

import java.lang.reflect.InaccessibleObjectException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/// Lets JShell compile the overloads of a method together or not at all.
///
/// JShell puts overloads that it compiles together into one class, named after all of them. When one of them is
/// defined anew, the class of the others still holds its former self, and calls are ambiguous; when a name changes
/// that only some of them mention (a parameter of that name counts), it looks for a class that was never made, and
/// refuses the statement that changed the name (JDK 25, `Eval.compileAndLoad`). Here the overloads of a method count
/// as mentioned by each other, and [WrapNames] knows their class.
final class Overloads {
    private final JShell shell;
    private @Nullable Map<String, Set<Integer>> users;

    Overloads(JShell shell) {
        this.shell = shell;
    }

    /// Ties the methods that were just defined to their overloads.
    void tie(List<SnippetEvent> events) {
        events.stream()
                .map(SnippetEvent::snippet)
                .filter(MethodSnippet.class::isInstance)
                .map(method -> ((MethodSnippet) method).name())
                .distinct()
                .forEach(name ->
                        users().computeIfAbsent(name, _ -> new HashSet<>()).addAll(numbers(name)));
    }

    /// JShell counts snippets; where nobody gives it other ids, a snippet's id is its number.
    private Set<Integer> numbers(String name) {
        return shell.methods()
                .filter(method -> method.name().equals(name))
                .map(Snippet::id)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /// Which snippets mention a name; on a JDK whose JShell keeps that elsewhere, nothing is mended.
    @SuppressWarnings("unchecked") // as JDK 25 declares it
    private Map<String, Set<Integer>> users() {
        if (users == null) {
            try {
                WrapNames.correct(shell);
                users = (Map<String, Set<Integer>>) Inside.field(Inside.field(shell, "maps"), "dependencies");
            } catch (ReflectiveOperationException | InaccessibleObjectException elsewhere) {
                users = new java.util.HashMap<>();
            }
        }
        return users;
    }
}
