package mlsd.kernel;

import java.lang.reflect.InaccessibleObjectException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/// Takes the classes of expressions, statements and last values out of the compiler's sight once they have run.
///
/// JShell keeps the class file of every snippet, and javac lists all of them in each of its runs: after 1,500 cells
/// that was half of a cell's time. No later cell can mean the class of one of these.
final class SpentClasses {
    private final JShell shell;
    private @Nullable NavigableMap<String, ?> files;

    SpentClasses(JShell shell) {
        this.shell = shell;
    }

    /// Forgets the class of a snippet that nothing can refer to, and the classes in it.
    void drop(Snippet snippet) {
        if (spent(snippet)) {
            String name = "REPL.$JShell$" + snippet.id();
            files().remove(name);
            files().subMap(name + "$", true, name + "$" + Character.MAX_VALUE, true)
                    .clear();
        }
    }

    private static boolean spent(Snippet snippet) {
        return switch (snippet.kind()) {
            case EXPRESSION, STATEMENT -> true;
            case VAR -> LastValue.holds(((VarSnippet) snippet).name());
            default -> false;
        };
    }

    /// The class files by name; empty on a JDK whose JShell keeps them elsewhere.
    @SuppressWarnings("unchecked") // as JDK 25 declares it
    private Map<String, ?> table() {
        try {
            Object compiler = Inside.field(shell, "taskFactory");
            return (Map<String, ?>) Inside.field(Inside.field(compiler, "fileManager"), "classObjects");
        } catch (ReflectiveOperationException | InaccessibleObjectException elsewhere) {
            return Map.of();
        }
    }

    private NavigableMap<String, ?> files() {
        if (files == null) {
            files = table() instanceof NavigableMap<String, ?> sorted ? sorted : new TreeMap<>();
        }
        return files;
    }
}
