package mlsd.kernel;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/// Overloads that stand further down in a cell, declared without their bodies.
///
/// The short form of a method often comes first and calls the long one below it, and as in a class it may: when the
/// compiler refuses the short form, it gets to know the others before it is asked again.
final class Ahead {
    private static final String BODY =
            "{ throw new IllegalStateException(\"This method's own cell did not come so far.\"); }";

    private final JShell shell;
    private final List<Snippet> declared = new ArrayList<>();

    Ahead(JShell shell) {
        this.shell = shell;
    }

    /// Declares the overloads of a refused method among these statements that are not defined yet; says whether there
    /// are any.
    boolean declare(Snippet refused, List<Statements.Piece> ahead) {
        int before = declared.size();
        if (refused instanceof MethodSnippet method) {
            ahead.stream()
                    .filter(piece -> isNewOverload(method, piece.source()))
                    .map(piece -> shell.eval(head(piece.source()) + BODY).getFirst())
                    .filter(event -> event.status() == Snippet.Status.VALID)
                    .forEach(event -> declared.add(event.snippet()));
        }
        return declared.size() > before;
    }

    /// Forgets what was declared and never came to its definition.
    void drop() {
        declared.stream().filter(one -> shell.status(one).isActive()).forEach(shell::drop);
        declared.clear();
    }

    private boolean isNewOverload(MethodSnippet method, String source) {
        return shell.sourceCodeAnalysis().sourceToSnippets(source).stream()
                .anyMatch(one -> one instanceof MethodSnippet other
                        && other.name().equals(method.name())
                        && shell.methods()
                                .noneMatch(known -> SnippetName.of(known).equals(SnippetName.of(other))));
    }

    /// The text of a method before its body: before the first `{` that stands in no other bracket.
    private static String head(String source) {
        int depth = 0;
        for (Span span : Span.of(source)) {
            for (int i = span.start(); span.kind() == Span.Kind.CODE && i < span.end(); i++) {
                char c = source.charAt(i);
                if (c == '{' && depth == 0) {
                    return source.substring(0, i);
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return source;
    }
}
