package mlsd.kernel;

import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/// What the reader calls a declaration.
final class SnippetName {
    private SnippetName() {}

    /// `f(int)` for a method, `Point` for a class, `this code` for anything without a name.
    static String of(Snippet snippet) {
        return switch (snippet) {
            case MethodSnippet method -> method.name() + "(" + method.parameterTypes() + ")";
            case PersistentSnippet named -> named.name();
            default -> "this code";
        };
    }
}
